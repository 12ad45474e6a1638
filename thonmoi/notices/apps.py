from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "thonmoi.notices"
    label = "notices"
