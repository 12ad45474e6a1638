from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FundingConfig(AppConfig):
    name = "thonmoi.funding"
    label = "funding"

    def ready(self) -> None:
        from thonmoi.ui.nav import NavItem, register

        register(NavItem(_("Works"), "works", "works", "programme", order=30))
