from django.apps import AppConfig


class SteeringConfig(AppConfig):
    name = "thonmoi.steering"
    label = "steering"
