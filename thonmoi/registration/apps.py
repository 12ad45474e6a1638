from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistrationConfig(AppConfig):
    name = "thonmoi.registration"
    label = "registration"

    def ready(self) -> None:
        from thonmoi.notices.due import register as register_due
        from thonmoi.registration.queries.due import due
        from thonmoi.ui.nav import NavItem, register

        register(NavItem(_("Registered contents"), "registrations", "plan", "programme", order=35))
        register_due(due)
