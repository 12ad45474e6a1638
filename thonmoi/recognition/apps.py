from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecognitionConfig(AppConfig):
    name = "thonmoi.recognition"
    label = "recognition"

    def ready(self) -> None:
        from thonmoi.notices import sending
        from thonmoi.notices.due import register as register_due
        from thonmoi.recognition.queries.due import due
        from thonmoi.recognition.queries.receivers import sendable
        from thonmoi.ui.nav import NavItem, register

        register(NavItem(_("Recognition"), "dossiers", "people", "people", order=20))
        register_due(due)
        sending.register(sendable)
