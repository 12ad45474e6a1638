from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "thonmoi.desk"
    label = "desk"
