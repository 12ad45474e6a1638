from django.apps import AppConfig


class InspectionsConfig(AppConfig):
    name = "thonmoi.inspections"
    label = "inspections"
