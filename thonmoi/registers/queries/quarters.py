"""Activities of a year by kind and quarter."""

from dataclasses import dataclass

from django.db.models import Sum
from django.db.models.functions import ExtractMonth
from django.utils.functional import Promise

from thonmoi.kernel.access import Actor
from thonmoi.registers import rules
from thonmoi.registers.queries._seen import ActivityFilter, seen_activities
from thonmoi.registers.rules import ActivityKind


@dataclass(frozen=True, slots=True)
class Line:
    """A kind: sessions in each quarter and in the year; people where they were counted."""

    label: str | Promise
    quarters: tuple[int, int, int, int]
    sessions: int
    people: int | None
    women: int | None


@dataclass(frozen=True, slots=True)
class Quarters:
    """The table of a year: a line a kind that occurs, and their sum."""

    lines: tuple[Line, ...]
    sum: Line


def quarters(actor: Actor, wanted: ActivityFilter, label: str | Promise) -> Quarters:
    """Counts of what passes, withdrawn ones left out; `label` names the line of the sum."""
    rows = seen_activities(actor, wanted).filter(withdrawn_on=None)
    grouped = (
        rows.annotate(month=ExtractMonth("on"))
        .values("kind", "month")
        .annotate(held=Sum("sessions"), all=Sum("people"), of=Sum("women"))
        .order_by("kind", "month")
    )
    found: dict[str, list[dict[str, int | None]]] = {}
    for row in grouped:
        found.setdefault(row["kind"], []).append(row)
    lines = tuple(
        _line(rules.ACTIVITY_LABELS[kind], found[kind]) for kind in ActivityKind if kind in found
    )
    return Quarters(lines, _line(label, [row for rows in found.values() for row in rows]))


def _line(label: str | Promise, rows: list[dict[str, int | None]]) -> Line:
    held = [0, 0, 0, 0]
    for row in rows:
        held[((row["month"] or 1) + 2) // 3 - 1] += row["held"] or 0
    people = [row["all"] for row in rows if row["all"] is not None]
    women = [row["of"] for row in rows if row["of"] is not None]
    return Line(
        label,
        (held[0], held[1], held[2], held[3]),
        sum(held),
        sum(people) if people else None,
        sum(women) if women else None,
    )
