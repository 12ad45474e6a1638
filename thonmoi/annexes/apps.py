from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AnnexesConfig(AppConfig):
    name = "thonmoi.annexes"
    label = "annexes"

    def ready(self) -> None:
        from thonmoi.kernel.permissions import Permission as P
        from thonmoi.ui.nav import NavItem, register

        register(
            NavItem(
                _("Sets by document"),
                "annexes",
                "download",
                "intake",
                order=95,
                permission=P.ANNEX_MAKE,
            )
        )
