"""The latest works first, a page at a time, without sorting all of them.

Late works, then those with a last day, then those without: each part is walked along an index as
far as the page goes, and how long each part is was counted beforehand.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import (
    Case,
    Count,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)

from thonmoi.funding.models import Project
from thonmoi.funding.queries._seen import is_late
from thonmoi.kernel.fields import known_first
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Lengths:
    """How many works are late, have a last day (late ones among them), and are there in all."""

    late: int
    dated: int
    total: int


def lengths(today: date, where: Q | None = None, name: str = "") -> dict[str, Count]:
    """What an aggregate has to count for `Lengths`, of works that also pass `where`."""
    own = where or Q()
    return {
        f"{name}late": Count("pk", filter=own & is_late(today)),
        f"{name}dated": Count("pk", filter=own & Q(due__isnull=False)),
        f"{name}total": Count("pk", filter=own) if where else Count("pk"),
    }


def between(rows: QuerySet[Project], known: Lengths, today: date, start: int, stop: int) -> Q:
    """The works from one place to another, as a condition: they are put in order afterwards.

    By last day, commune and key within each part; `known` are the lengths of the same rows.
    Where the places lie in several parts (of which there are three) each is asked for by itself.
    """
    there, found = Unit.objects.filter(pk=OuterRef("commune")).values("sort_key"), []
    for part, first, last in _parts(known, today):
        low, high = max(start, first), min(stop, last)
        if low < high:
            ordered = rows.filter(part).order_by("due", Subquery(there), "pk")
            found.append(ordered.values_list("pk", flat=True)[low - first : high - first])
    if len(found) == 1:
        return Q(pk__in=found[0])
    return Q(pk__in=[pk for part in found for pk in part])


def latest_first(rows: QuerySet[Project], today: date) -> QuerySet[Project]:
    """The same order for rows that are few."""
    late = Case(When(is_late(today), then=Value(0)), default=Value(1), output_field=IntegerField())
    return rows.annotate(lateness=late).order_by(
        "lateness", known_first("due"), F("commune__sort_key"), "pk"
    )


def _parts(known: Lengths, today: date) -> Iterator[tuple[Q, int, int]]:
    """Each part with the places of its first work and of the one after its last."""
    late = is_late(today)
    yield late, 0, known.late
    yield Q(due__isnull=False) & ~late, known.late, known.dated
    yield Q(due__isnull=True), known.dated, known.total
