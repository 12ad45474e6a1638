from django.apps import AppConfig


class CriteriaConfig(AppConfig):
    name = "thonmoi.criteria"
    label = "criteria"
