from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SurveysConfig(AppConfig):
    name = "thonmoi.surveys"
    label = "surveys"

    def ready(self) -> None:
        from thonmoi.procedures.surveyed import register as register_source
        from thonmoi.surveys.queries.found import finished
        from thonmoi.surveys.queries.outward import lines
        from thonmoi.ui import outside
        from thonmoi.ui.nav import NavItem, register

        register(NavItem(_("Surveys"), "surveys", "verify", "people", order=65))
        register_source(finished)
        outside.register("surveys", outside.Block(_("Surveys"), "discuss", 20, lines))
