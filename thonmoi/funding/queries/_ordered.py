"""The latest works first, a page at a time, without sorting all of them.

Late works, then those whose last day is over though they are not late, then those with a day to
come, then those without: each part is walked along an index as far as the page goes, and how long
each part is was counted beforehand, so that an empty one is not walked at all.
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
    """How many works are late, have a last day that is over (late ones among them), have a last
    day (those among them), and are there in all."""

    late: int
    past: int
    dated: int
    total: int


def lengths(today: date, where: Q | None = None, name: str = "") -> dict[str, Count]:
    """What an aggregate has to count for `Lengths`, of works that also pass `where`."""
    own = where or Q()
    return {
        f"{name}late": Count("pk", filter=own & is_late(today)),
        f"{name}past": Count("pk", filter=own & Q(due__lt=today)),
        f"{name}dated": Count("pk", filter=own & Q(due__isnull=False)),
        f"{name}total": Count("pk", filter=own) if where else Count("pk"),
    }


def between(
    rows: QuerySet[Project], known: Lengths, today: date, start: int, stop: int
) -> list[int]:
    """The keys of the works from one place to another: the works are put in order afterwards.

    By last day, commune and key within each part; `known` are the lengths of the same rows. Each
    part (there are four) is asked for by itself, and the keys are asked for before the works: a
    subquery that ends soon is joined with all works by PostgreSQL.
    """
    there, found = Unit.objects.filter(pk=OuterRef("commune")).values("sort_key"), list[int]()
    for part, first, last in _parts(known, today):
        low, high = max(start, first), min(stop, last)
        if low < high:
            ordered = rows.filter(part).order_by("due", Subquery(there), "pk")
            found += ordered.values_list("pk", flat=True)[low - first : high - first]
    return found


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
    yield Q(due__lt=today) & ~late, known.late, known.past
    yield Q(due__gte=today), known.past, known.dated
    yield Q(due__isnull=True), known.dated, known.total
