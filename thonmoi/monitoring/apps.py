from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    name = "thonmoi.monitoring"
    label = "monitoring"
