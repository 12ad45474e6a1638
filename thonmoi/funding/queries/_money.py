"""What an actor sees of capital, and by what it is narrowed down."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, Sum
from django.db.models.functions import Coalesce

from thonmoi.funding.models import Allotment
from thonmoi.funding.rules import Balance, Nature
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under

NAMES = ("amount", "advanced", "paid", "recovered", "refunded")
SUMS = {f"sum_{name}": Coalesce(Sum(name), 0) for name in NAMES}


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


def narrowed(rows: QuerySet[Allotment], wanted: CapitalFilter) -> QuerySet[Allotment]:
    """Those of one nature that pass."""
    rows = rows.filter(nature=wanted.nature)
    if wanted.within:
        rows = rows.filter(under("unit_path", (wanted.within,)))
    asked = {
        "year": wanted.year,
        "source": wanted.source_pk,
        "content": wanted.content_pk,
        "unit": wanted.unit_pk,
        "project": wanted.project_pk,
    }
    return rows.filter(**{name: value for name, value in asked.items() if value is not None})


def balance(row: dict[str, Any]) -> Balance:
    """The sums of a group as a balance."""
    return Balance(*(row[f"sum_{name}"] for name in NAMES))


def total(rows: QuerySet[Allotment]) -> Balance:
    """The sums of all rows."""
    return balance(rows.aggregate(**SUMS))
