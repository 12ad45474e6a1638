from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InspectionsConfig(AppConfig):
    name = "thonmoi.inspections"
    label = "inspections"

    def ready(self) -> None:
        from thonmoi.inspections.queries.due import due
        from thonmoi.notices.due import register as register_due
        from thonmoi.ui.nav import NavItem, register

        register(NavItem(_("Inspections"), "inspections", "verify", "people", order=55))
        register_due(due)
