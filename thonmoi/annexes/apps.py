from django.apps import AppConfig


class AnnexesConfig(AppConfig):
    name = "thonmoi.annexes"
    label = "annexes"
