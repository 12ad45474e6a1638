from django.apps import AppConfig


class FundingConfig(AppConfig):
    name = "thonmoi.funding"
    label = "funding"
