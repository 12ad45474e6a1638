from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DispatchesConfig(AppConfig):
    name = "thonmoi.dispatches"
    label = "dispatches"

    def ready(self) -> None:
        from thonmoi.dispatches.queries.due import due
        from thonmoi.dispatches.queries.receivers import sendable
        from thonmoi.kernel.permissions import Permission as P
        from thonmoi.notices import sending
        from thonmoi.notices.due import register as register_due
        from thonmoi.ui.nav import NavItem, register

        item = NavItem(
            _("Drafting documents"),
            "dispatches",
            "pen",
            "results",
            order=22,
            permission=P.DISPATCH_DRAFT,
        )
        register(item)
        register_due(due)
        sending.register(sendable)
