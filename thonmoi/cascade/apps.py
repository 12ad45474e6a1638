from django.apps import AppConfig


class CascadeConfig(AppConfig):
    name = "thonmoi.cascade"
    label = "cascade"
