"""Periods: the office opens one for its area, changes its days, closes it, opens it again."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, note
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.periods import Period as Span
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.monitoring.models import Cell, Period
from thonmoi.monitoring.rules import PERIOD_TRANSITIONS, CellState, PeriodState
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a period; each only where a document or the office sets it."""

    cut_off: date | None = None
    due: date | None = None
    decide_due: date | None = None
    report_due: date | None = None

    def as_fields(self, start: date) -> dict[str, date | None]:
        """The columns. Raises Invalid where a day is due before what it waits for."""
        if self.cut_off is not None and self.cut_off < start:
            raise Invalid(
                "period.cut-off", _("The cut-off lies before the period."), field="cut_off"
            )
        chain = (
            ("due", self.due),
            ("decide_due", self.decide_due),
            ("report_due", self.report_due),
        )
        latest = start
        for field, day in chain:
            if day is not None and day < latest:
                raise Invalid(
                    "period.due", _("This day lies before the step before it."), field=field
                )
            latest = day or latest
        return {"cut_off": self.cut_off, **dict(chain)}


@action(P.PERIOD_OPEN, says=_("Opened the period {target}"), doors=(Door.PAGE, Door.NESTED))
def open_period(
    unit: Unit,
    *,
    by: Actor,
    code: str,
    due: date | None = None,
    days: Days | None = None,
    document: Document | None = None,
) -> Period:
    """Open a reporting period for all communes of an area; `due` alone or all `days` of it."""
    span = Span.parse(code)
    fields = (days or Days(due=due)).as_fields(span.start)
    if Period.objects.filter(unit=unit, code=span.code).exists():
        raise Conflict("period.twice", _("This period is open already."), field="code")
    return create(
        Period,
        unit=unit,
        code=span.code,
        starts=span.start,
        ends=span.end,
        document=document,
        state=PeriodState.OPEN,
        has_simulated_days=by.is_simulated and any(fields.values()),
        **fields,
    )


@action(P.PERIOD_CHANGE, says=_("Changed the days of {target}"), doors=(Door.PAGE,))
def change_period(period: Period, *, by: Actor, version: int, days: Days) -> Period:
    """Set the days of a period; Invalid where one lies before the step before it.

    Those that a simulated office sets carry the mark until another sets them.
    """
    fields = {**days.as_fields(period.starts), "has_simulated_days": by.is_simulated}
    return change(period, expect={"version": version}, **fields)


@action(P.PERIOD_CLOSE, says=_("Closed the period {target}"), doors=(Door.PAGE, Door.COMMAND))
def close_period(
    period: Period,
    *,
    by: Actor,
    version: int,
    is_final: bool = False,
    missing: int = 0,
    reason: str = "",
) -> Period:
    """Take no new figures; with `is_final` nothing more at all.

    `missing` is how many communes have not sent, as `queries.closing` counts them. Raises Invalid
    where they, or values that this cuts off, have no `reason`, Conflict where the period is closed,
    or is to be closed before it was closing.
    """
    wanted = PeriodState.CLOSED if is_final else PeriodState.CLOSING
    _require(period, wanted)
    if not reason.strip() and (missing or _cuts(period, wanted)):
        raise Invalid(
            "period.waiting", _("Something still waits: say why it is closed now."), field="reason"
        )
    note(reason.strip())
    return change(period, expect={"version": version}, state=wanted)


def _cuts(period: Period, wanted: PeriodState) -> bool:
    """Whether values of the period cannot go on in that state (`rules.closing`)."""
    rows = Cell.objects.filter(period=period).exclude(state=CellState.CONFIRMED)
    rows = rows.exclude(state=CellState.DRAFT, typed="", is_not_applicable=False)
    if wanted is PeriodState.CLOSING:
        rows = rows.filter(state=CellState.DRAFT, return_reason="")
    return rows.exists()


@action(P.PERIOD_REOPEN, says=_("Opened the period {target} again"), doors=(Door.PAGE,))
def reopen_period(period: Period, *, by: Actor, version: int, reason: str) -> Period:
    """Open a period again for everybody, with a reason; for one commune there are extensions."""
    if not reason.strip():
        raise Invalid("period.reason", _("Say why the period is opened again."), field="reason")
    _require(period, PeriodState.OPEN)
    note(reason.strip())
    return change(period, expect={"version": version}, state=PeriodState.OPEN)


def _require(period: Period, wanted: PeriodState) -> None:
    if wanted not in PERIOD_TRANSITIONS[PeriodState(period.state)]:
        raise Conflict(
            "period.state", _("The period is not in a state from which this can be done.")
        )
