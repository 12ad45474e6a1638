from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CriteriaConfig(AppConfig):
    name = "thonmoi.criteria"
    label = "criteria"

    def ready(self) -> None:
        from thonmoi.accounts import charges
        from thonmoi.audit import kept
        from thonmoi.criteria import charged
        from thonmoi.ui.nav import NavItem, register

        charges.register(charged.held)
        kept.ground("criteria_charge")
        register(NavItem(_("Criteria sets"), "criteria-sets", "note", group="programme", order=60))
