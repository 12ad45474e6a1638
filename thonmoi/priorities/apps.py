from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PrioritiesConfig(AppConfig):
    name = "thonmoi.priorities"
    label = "priorities"

    def ready(self) -> None:
        from thonmoi.kernel.permissions import Permission as P
        from thonmoi.ui.nav import NavItem, register

        register(
            NavItem(
                _("Priorities of capital"),
                "priorities",
                "capital",
                "money",
                order=45,
                permission=P.PRIORITY_READ,
            )
        )
