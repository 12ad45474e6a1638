from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistersConfig(AppConfig):
    name = "thonmoi.registers"
    label = "registers"

    def ready(self) -> None:
        from thonmoi.plans import margins, measuring
        from thonmoi.registers.queries import beside_clauses, counting
        from thonmoi.ui.nav import NavItem, register

        measuring.register(counting.counted)
        margins.register(beside_clauses.notes)
        register(NavItem(_("Registers"), "registers", "docs", "people", order=50))
