from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TreasuryConfig(AppConfig):
    name = "thonmoi.treasury"
    label = "treasury"

    def ready(self) -> None:
        from thonmoi.kernel.permissions import Permission as P
        from thonmoi.notices.due import register as register_due
        from thonmoi.treasury.queries.due import due
        from thonmoi.ui.nav import NavItem, register

        register(
            NavItem(
                _("Statements of the Treasury"),
                "statements",
                "docs",
                "money",
                order=42,
                permission=P.STATEMENT_UPLOAD,
            )
        )
        register_due(due)
