from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VoicesConfig(AppConfig):
    name = "thonmoi.voices"
    label = "voices"

    def ready(self) -> None:
        from thonmoi.notices.due import register as register_due
        from thonmoi.ui.nav import NavItem, register
        from thonmoi.voices.queries.due import due

        register(NavItem(_("Difficulties, guidance"), "difficulties", "send", "people", order=60))
        register_due(due)
