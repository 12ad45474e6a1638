from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "thonmoi.ui"
    label = "ui"
