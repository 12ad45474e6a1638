from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    name = "thonmoi.portal"
    label = "portal"

    def ready(self) -> None:
        from thonmoi.kernel.permissions import Permission as P
        from thonmoi.ui.nav import NavItem, register

        register(
            NavItem(
                _("Public site"),
                "releases",
                "pin",
                "results",
                order=30,
                permission=P.RELEASE_MAKE,
            )
        )
