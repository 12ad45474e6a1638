from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "thonmoi.reports"
    label = "reports"
