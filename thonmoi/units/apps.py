from django.apps import AppConfig


class UnitsConfig(AppConfig):
    name = "thonmoi.units"
    label = "units"
