"""What an actor sees of capital, and by what it is narrowed down."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from thonmoi.funding.models import Allotment
from thonmoi.funding.models.gathered import SUMS, balance
from thonmoi.funding.rules import Balance, Nature
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class CapitalFilter:
    """What capital is narrowed to: always one nature, and one year unless None."""

    nature: Nature = Nature.INVESTMENT
    year: int | None = None
    within: str = ""
    source_pk: int | None = None
    content_pk: int | None = None
    unit_pk: int | None = None
    project_pk: int | None = None


def seen_allotments(actor: Actor) -> QuerySet[Allotment]:
    """Allotments to units, tasks and works of the actor's areas."""
    return Allotment.objects.filter(under("unit_path", actor.areas()))


def walked(actor: Actor, wanted: CapitalFilter | None) -> QuerySet[Allotment]:
    """Those that the actor sees and that pass, each looked at by itself: for a walk along an
    index that soon ends."""
    rows, areas = Allotment.objects.all(), actor.areas()
    for paths in (areas, (wanted.within,) if wanted and wanted.within else ("",)):
        if "" not in paths:
            there = Unit.objects.filter(under("path", paths), pk=OuterRef("unit"))
            rows = rows.filter(Exists(there))
    return _passing(rows.filter(nature=wanted.nature), wanted) if wanted else rows


def narrowed(rows: QuerySet[Allotment], wanted: CapitalFilter) -> QuerySet[Allotment]:
    """Those of one nature that pass. All years are named one by one: the index begins with them."""
    rows = rows.filter(nature=wanted.nature)
    if wanted.year is None:
        rows = rows.filter(year__in=all_years())
    if wanted.within:
        rows = rows.filter(under("unit_path", (wanted.within,)))
    return _passing(rows, wanted)


def _passing(rows: QuerySet[Allotment], wanted: CapitalFilter) -> QuerySet[Allotment]:
    asked = {
        "year": wanted.year,
        "source": wanted.source_pk,
        "content": wanted.content_pk,
        "unit": wanted.unit_pk,
        "project": wanted.project_pk,
    }
    return rows.filter(**{name: value for name, value in asked.items() if value is not None})


def all_years() -> range:
    """Every year from the first to the last for which something is allotted anywhere."""
    last = Subquery(Allotment.objects.order_by("-year").values("year")[:1])
    ends = Allotment.objects.order_by("year").values_list("year", last).first()
    return range(ends[0], ends[1] + 1) if ends else range(0)


def total(rows: QuerySet[Allotment]) -> Balance:
    """The sums of all rows."""
    return balance(rows.aggregate(**SUMS))
