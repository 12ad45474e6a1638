from django.apps import AppConfig


class PacksConfig(AppConfig):
    name = "thonmoi.packs"
    label = "packs"
