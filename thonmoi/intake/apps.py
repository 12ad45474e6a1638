from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeConfig(AppConfig):
    name = "thonmoi.intake"
    label = "intake"

    def ready(self) -> None:
        from thonmoi.kernel.permissions import Permission as P
        from thonmoi.ui.nav import NavItem, register

        register(
            NavItem(
                _("Documents read in"),
                "proposals",
                "download",
                "intake",
                order=90,
                permission=P.PROPOSAL_MAKE,
            )
        )
