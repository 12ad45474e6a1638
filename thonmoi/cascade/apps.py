from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CascadeConfig(AppConfig):
    name = "thonmoi.cascade"
    label = "cascade"

    def ready(self) -> None:
        from thonmoi.cascade.actions.carry import carry_subplans
        from thonmoi.cascade.queries.beside import doorways, notes
        from thonmoi.cascade.queries.due import due
        from thonmoi.notices.due import register as register_due
        from thonmoi.plans import carriers, margins
        from thonmoi.plans import doorways as ways
        from thonmoi.ui.nav import NavItem, register

        register(NavItem(_("Registered criteria"), "roadmaps", "pin", "programme", order=26))
        register_due(due)
        ways.register(doorways)
        margins.register(notes)
        carriers.register(carry_subplans)
