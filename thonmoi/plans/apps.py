from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "thonmoi.plans"
    label = "plans"
