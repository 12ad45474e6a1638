from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportsConfig(AppConfig):
    name = "thonmoi.reports"
    label = "reports"

    def ready(self) -> None:
        from thonmoi.kernel.permissions import Permission as P
        from thonmoi.monitoring import above
        from thonmoi.notices import due, framing, sending
        from thonmoi.reports import queries
        from thonmoi.reports.queries.heads import letter_frame
        from thonmoi.reports.queries.receivers import sendable
        from thonmoi.reports.queries.resting import issued_since
        from thonmoi.ui.nav import NavItem, register

        register(
            NavItem(_("Reports"), "reports", "report", "results", order=10, permission=P.WORK_READ)
        )
        due.register(queries.due)
        framing.register(letter_frame)
        sending.register(sendable)
        above.register(issued_since)
