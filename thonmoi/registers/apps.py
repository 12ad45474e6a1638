from django.apps import AppConfig


class RegistersConfig(AppConfig):
    name = "thonmoi.registers"
    label = "registers"
