from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MonitoringConfig(AppConfig):
    name = "thonmoi.monitoring"
    label = "monitoring"

    def ready(self) -> None:
        from thonmoi.kernel.permissions import Permission as P
        from thonmoi.monitoring.alerts import alerts
        from thonmoi.monitoring.dues import dues
        from thonmoi.monitoring.queries import beside_clauses, measured
        from thonmoi.monitoring.queries.waiting import waiting_count
        from thonmoi.notices import due
        from thonmoi.plans import margins, measuring
        from thonmoi.ui.nav import NavItem, register

        due.register(dues)
        due.register(alerts)
        margins.register(beside_clauses.notes)
        measuring.register(measured.shares)
        measuring.register(measured.typed, is_typed=True)
        register(
            NavItem(
                _("Entry"),
                "own-entry",
                "entry",
                order=30,
                permission=P.CELL_SAVE,
            )
        )
        register(
            NavItem(
                _("Confirm"),
                "queue",
                "verify",
                order=40,
                permission=P.READING_CONFIRM,
                count=waiting_count,
            )
        )
        register(
            NavItem(
                _("Figures of my agency"),
                "figures",
                "entry",
                order=45,
                permission=P.FIGURE_ENTER,
            )
        )
        register(
            NavItem(
                _("Targets of the area"),
                "target-figures",
                "entry",
                order=46,
                permission=P.FIGURE_RECORD,
            )
        )
        register(
            NavItem(
                _("Periods"),
                "period-open",
                "report",
                group="results",
                order=5,
                permission=P.PERIOD_OPEN,
            )
        )
        register(
            NavItem(
                _("Base figures"),
                "base-figures",
                "commune",
                group="programme",
                order=25,
                permission=P.WORK_READ,
            )
        )
