from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SteeringConfig(AppConfig):
    name = "thonmoi.steering"
    label = "steering"

    def ready(self) -> None:
        from thonmoi.ui.nav import NavItem, register

        register(NavItem(_("Steering committee"), "committees", "people", "programme", order=28))
