"""The calendar of a year: which reports the office makes, where each stands."""

from dataclasses import dataclass
from datetime import date

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.periods import Period
from thonmoi.kernel.permissions import Permission as P
from thonmoi.reports import rules
from thonmoi.reports.queries._dated import Dated, dated
from thonmoi.reports.queries.reports import ReportView, reports
from thonmoi.reports.queries.schedules import schedules
from thonmoi.reports.queries.sending import Sending, arrived
from thonmoi.reports.rules import ReportKind
from thonmoi.reports.schedules import Sender
from thonmoi.units import queries as units
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """A period for which the office of an area reports. `has_begun`: it can be built;
    `is_ripe`: its last quarter has begun, so that building is offered.

    `own` and `communes` are the days of its schedules; `sending` is who sent, where it is open.
    """

    kind: ReportKind
    period: Period
    report: ReportView | None
    communes_report: bool
    has_begun: bool
    is_ripe: bool
    is_current: bool
    own: Dated
    communes: Dated
    sending: Sending | None = None

    @property
    def cut_off(self) -> date | None:
        """The day up to which figures go: that of the period opened, else of the schedule."""
        return (self.sending and self.sending.cut_off) or self.own.cut_off

    @property
    def communes_due(self) -> date | None:
        return (self.sending and self.sending.due) or self.communes.due

    @property
    def office_due(self) -> date | None:
        return (self.sending and self.sending.report_due) or self.own.due

    @property
    def kind_label(self) -> object:
        return rules.KIND_LABELS[self.kind]


def areas(actor: Actor, permission: P = P.REPORT_BUILD) -> list[Unit]:
    """Units whose reports the actor builds (or what else is asked); none for mere readers."""
    found = units.units_at(actor, actor.areas(permission))
    return [found[path] for path in sorted(found)]


def calendar(actor: Actor, unit_path: str, year: int, *, level: str = "") -> list[CalendarLine]:
    """The reports of an area in a year, in the order in which their periods end.

    `level` is that of the unit: a commune reports half-yearly and yearly (decision 15).
    """
    today = clock.today()
    held: dict[str, ReportView] = {}
    for one in reports(actor, year=year, of=unit_path):
        held.setdefault(one.code, one)  # the latest edition comes first
    known = schedules(actor, unit_path, today)
    sendings = arrived(actor, unit_path, year)
    made = []
    for period in rules.calendar(year, level):
        kind, _period = rules.period_of(period.code)
        made.append(
            CalendarLine(
                kind,
                period,
                held.get(period.code),
                kind in rules.COMMUNES_REPORT,
                period.start <= today,
                rules.is_ripe(period, today=today),
                period.contains(today),
                dated(period, known.get((kind, Sender.OFFICE))),
                dated(period, known.get((kind, Sender.COMMUNE))),
                sendings.get(period.code),
            )
        )
    return made
