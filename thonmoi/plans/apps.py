from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlansConfig(AppConfig):
    name = "thonmoi.plans"
    label = "plans"

    def ready(self) -> None:
        from thonmoi.notices import citing, sending
        from thonmoi.notices.due import register as register_due
        from thonmoi.plans import margins
        from thonmoi.plans.queries.beside_revised import notes as beside_revised
        from thonmoi.plans.queries.cited import cited, sendable
        from thonmoi.plans.queries.due import due
        from thonmoi.plans.state import lines
        from thonmoi.ui.nav import NavItem, register, register_state

        register(NavItem(_("Plans"), "plans", "plan", "programme", order=10))
        register(NavItem(_("Tasks of the plan"), "tasks", "entry", "programme", order=15))
        register(NavItem(_("Levels and titles"), "aims", "verify", "programme", order=25))
        register_state(lines)
        margins.register(beside_revised)
        register_due(due)
        citing.register("plan", cited)
        sending.register(sendable)
