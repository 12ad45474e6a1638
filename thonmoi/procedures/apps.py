from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProceduresConfig(AppConfig):
    name = "thonmoi.procedures"
    label = "procedures"

    def ready(self) -> None:
        from thonmoi.ui.nav import NavItem, register

        register(NavItem(_("Procedures and holidays"), "procedures", "plan", "settings", order=35))
