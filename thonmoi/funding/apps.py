from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FundingConfig(AppConfig):
    name = "thonmoi.funding"
    label = "funding"

    def ready(self) -> None:
        from thonmoi.funding.queries.due import due
        from thonmoi.notices.due import register as register_due
        from thonmoi.ui.nav import NavItem, register

        register(NavItem(_("Works"), "works", "works", "money", order=30))
        register(NavItem(_("Capital"), "capital", "capital", "money", order=40))
        register_due(due)
