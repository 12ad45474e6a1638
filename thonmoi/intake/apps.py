from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "thonmoi.intake"
    label = "intake"
