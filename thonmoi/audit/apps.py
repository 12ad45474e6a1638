from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AuditConfig(AppConfig):
    name = "thonmoi.audit"
    label = "audit"

    def ready(self) -> None:
        from thonmoi.audit.simulated import marks
        from thonmoi.kernel.permissions import Permission
        from thonmoi.ui.nav import NavItem, register, register_mark

        register(
            NavItem(
                _("Log"),
                "log",
                "docs",
                group="settings",
                order=90,
                permission=Permission.AUDIT_READ,
            )
        )
        register_mark(marks)
