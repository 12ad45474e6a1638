"""Who has sent what for a period, commune by commune: in time, late, not yet."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.monitoring.models import Cell, Extension, Period, Submission
from thonmoi.monitoring.queries.omitted import omission_counts
from thonmoi.monitoring.queries.standings import statuses
from thonmoi.monitoring.rules import (
    SUBMISSION_LABELS,
    CellState,
    Extended,
    SubmissionState,
    days_late,
)
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Arrival:
    """One commune: how far its sheet is; `late` in days, against the day that is due for it.

    `expected` is how many indicators its set has, `held` how many cells hold something, `missing`
    how many were left empty when it was sent, `unexplained` how many of these without a reason.
    """

    unit: Unit
    expected: int
    counts: dict[str, int]
    state: SubmissionState | None
    submission_pk: int | None
    sent_at: datetime | None
    approved_at: datetime | None
    due: date | None
    late: int
    extension: Extension | None
    is_simulated: bool
    missing: int = 0
    unexplained: int = 0

    @property
    def held(self) -> int:
        return sum(self.counts.values())

    @property
    def waiting(self) -> int:
        """Values on which divisions have to decide."""
        return self.counts.get(CellState.APPROVED, 0)

    @property
    def returned(self) -> int:
        return self.counts.get(CellState.RETURNED, 0)

    @property
    def confirmed(self) -> int:
        return self.counts.get(CellState.CONFIRMED, 0)

    @property
    def has_arrived(self) -> bool:
        """Whether the chair approved: from then on it is with the divisions."""
        return self.state is SubmissionState.APPROVED

    @property
    def label(self) -> object:
        if self.has_arrived and self.confirmed and not self.waiting + self.returned:
            return _("All confirmed by the divisions")
        return SUBMISSION_LABELS[self.state] if self.state else _("Nothing sent")


def period_row(actor: Actor, pk: int) -> Period:
    """A period of an area of the actor; NotFound otherwise."""
    rows = Period.objects.filter(under("unit__path", actor.areas()), pk=pk)
    found = rows.select_related("unit", "document").first()
    if found is None:
        raise NotFound("period.unknown", _("There is no such period in your area."))
    return found


def extension_row(actor: Actor, pk: int) -> Extension:
    """An extension in an area of the actor; NotFound otherwise."""
    rows = Extension.objects.filter(under("period__unit__path", actor.areas()), pk=pk)
    found = rows.select_related("unit", "period__unit").first()
    if found is None:
        raise NotFound("extension.unknown", _("There is no such extension in your area."))
    return found


def arrivals(actor: Actor, period: Period) -> list[Arrival]:
    """The communes that report by a set, in Vietnamese order; five questions for all of them."""
    asked = [one for one in statuses(actor, within=period.unit.path) if one.set]
    sent = {one.unit_id: one for one in Submission.objects.filter(period=period)}
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    rows = Cell.objects.filter(period=period).values_list("unit_id", "state")
    for unit_id, state, count in rows.annotate(n=Count("pk")).order_by():
        counts[unit_id][state] = count
    granted = Extension.objects.filter(period=period).select_related("unit", "period__unit")
    open_ = {one.unit_id: one for one in granted.order_by("until")}
    omitted = omission_counts(actor, [one.pk for one in sent.values()])
    return [
        _arrival(one.unit, len(one.set.indicators), period, counts, sent, open_, omitted)
        for one in asked
        if one.set
    ]


def _arrival(
    unit: Unit,
    expected: int,
    period: Period,
    counts: dict[int, dict[str, int]],
    sent: dict[int, Submission],
    open_: dict[int, Extension],
    omitted: dict[int, tuple[int, int]],
) -> Arrival:
    there, extension, today = sent.get(unit.pk), open_.get(unit.pk), clock.today()
    arrived = _arrived(there) if there else None
    is_held = extension and Extended(extension.until, extension.ended_on).holds(today)
    due = max(filter(None, (period.due, extension.until if extension else None)), default=None)
    return Arrival(
        unit,
        expected,
        counts.get(unit.pk, {}),
        SubmissionState(there.state) if there else None,
        there.pk if there else None,
        there.sent_at if there else None,
        there.approved_at if there else None,
        due if period.due else None,
        days_late(due if period.due else None, arrived, today),
        extension if is_held else None,
        bool(there and there.is_simulated),
        *omitted.get(there.pk if there else 0, (0, 0)),
    )


@dataclass(frozen=True, slots=True)
class Timed:
    """By which day a report was due, None without one, and how many days late it came or is."""

    due: date | None
    late: int


def timed(actor: Actor, unit: Unit) -> dict[int, Timed]:
    """Of every report of a unit, by its key, whether it came in time; the caller found the unit."""
    longest: dict[int, date] = {}
    for one in Extension.objects.filter(unit=unit).order_by("until"):
        longest[one.period_id] = one.until
    found: dict[int, Timed] = {}
    for one in Submission.objects.filter(unit=unit).select_related("period"):
        due = one.period.due and max(one.period.due, longest.get(one.period_id, one.period.due))
        found[one.pk] = Timed(due, days_late(due, _arrived(one), clock.today()))
    return found


def _arrived(submission: Submission) -> date | None:
    """The day on which the chair approved; where the working date stands still, that one."""
    if submission.approved_at is None:
        return None
    return clock.day(submission.approved_at)
