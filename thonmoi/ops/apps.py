from django.apps import AppConfig


class OpsConfig(AppConfig):
    name = "thonmoi.ops"
    label = "ops"

    def ready(self) -> None:
        from thonmoi.ops import report_forms
        from thonmoi.packs.sections import SECTIONS

        SECTIONS["report-form"] = report_forms.steps
