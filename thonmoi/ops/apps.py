from django.apps import AppConfig


class OpsConfig(AppConfig):
    name = "thonmoi.ops"
    label = "ops"
