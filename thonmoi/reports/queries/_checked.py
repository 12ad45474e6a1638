"""How far the figures of a period are checked, and who sent them."""

from datetime import date

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.periods import Kind
from thonmoi.kernel.periods import Period as Span
from thonmoi.monitoring.models import Confirmation, Period, Submission
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.rules import CellState, SubmissionState
from thonmoi.reports.facts import CheckingFacts, SentFacts
from thonmoi.units.models import Unit


def checking(actor: Actor, within: str, start: date, on: date) -> CheckingFacts:
    """What divisions confirmed and returned of readings of the period."""
    rows = list(
        Confirmation.objects.filter(
            under("reading__unit__path", (within,)), reading__on__gte=start, reading__on__lte=on
        ).values_list("outcome", "reading__unit_id")
    )
    confirmed = [row for row in rows if row[0] == CellState.CONFIRMED]
    returned = sum(row[0] == CellState.RETURNED for row in rows)
    communes = len({row[1] for row in confirmed})
    return CheckingFacts(len(confirmed), returned, communes)


def sent(actor: Actor, unit: Unit, on: date) -> SentFacts | None:
    """Who sent what communes report for the half-year or year that runs; None where none is.

    Communes without target and title have no sheet to send: they are not counted.
    """
    rows = Period.objects.filter(unit=unit, starts__lte=on, ends__gt=on)
    found = [row for row in rows if Span.parse(row.code).kind in (Kind.HALF, Kind.YEAR)]
    period = min(found, key=lambda row: row.ends, default=None)
    if period is None:
        return None
    done = set(
        Submission.objects.filter(period=period, state=SubmissionState.APPROVED).values_list(
            "unit_id", flat=True
        )
    )
    asked = [one.unit for one in standings.statuses(actor, within=unit.path, on=on) if one.set]
    names = [(one.pk in done, one.name) for one in asked]
    return SentFacts(
        period.code,
        tuple(name for is_sent, name in names if is_sent),
        tuple(name for is_sent, name in names if not is_sent),
    )
