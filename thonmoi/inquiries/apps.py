from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InquiriesConfig(AppConfig):
    name = "thonmoi.inquiries"
    label = "inquiries"

    def ready(self) -> None:
        from thonmoi.inquiries.queries.due import due
        from thonmoi.notices.due import register as register_due
        from thonmoi.ui.nav import NavItem, register

        register(NavItem(_("Ad hoc inquiries"), "inquiries", "report", "results", order=15))
        register_due(due)
