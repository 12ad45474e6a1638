"""What the deeds keep of works and money, against all of it reckoned anew: for the doctor."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.db.models import Count, F, Q, Sum
from django.db.models.functions import Coalesce

from thonmoi.funding import rules
from thonmoi.funding.models import Allotment, Contribution, Debt, Doubt, Given, Project
from thonmoi.funding.models.gathered import (
    accepted_of,
    built_of,
    debts_of,
    money_of,
    sums_of,
)
from thonmoi.funding.rules import COLUMNS
from thonmoi.kernel.access import Actor

MOST = 200
"""So many mismatches are named; the doctor need not print a province."""
Rows = set[tuple[Hashable, ...]]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What is kept and what it follows from disagree: which table, which row of what."""

    kind: str
    where: str


def mismatches(actor: Actor) -> list[Mismatch]:
    """Where sums, findings, debts and totals given are not what their rows give."""
    return list(islice(_all(), MOST))


def _all() -> Iterator[Mismatch]:
    yield from (Mismatch("sum", f"funding.allotment:{pk}") for pk in _sums())
    money = rules.findings(money_of(Allotment.objects.all()), ())
    kept = Doubt.objects.filter(project=None)
    yield from _differ("finding", {_key(one) for one in money}, set(_doubts(kept)))
    for pk in Project.objects.order_by("commune").values_list("commune", flat=True).distinct():
        yield from _at(pk)
    yield from _differ("given", set(_given()), set(Given.objects.values_list(*_GIVEN)))


def _at(commune: int) -> Iterator[Mismatch]:
    """Works of one commune at a time, so that memory stays small."""
    works = Project.objects.filter(commune=commune)
    sums = sums_of(Allotment.objects.filter(project__commune=commune))
    found = {_key(one) for one in rules.findings((), built_of(works, sums))}
    kept = Doubt.objects.filter(project__commune=commune)
    yield from _differ("finding", found, set(_doubts(kept)))
    debts = {tuple(one.values()) for one in debts_of(works, sums, accepted_of(works))}
    names = ("project", "unit_path", "nature", "allotted", "paid", "accepted", "debt")
    rows = Debt.objects.filter(project__commune=commune).values_list(*names)
    yield from _differ("debt", debts, set(rows))


def _differ(kind: str, found: Rows, kept: Rows) -> Iterator[Mismatch]:
    for row in sorted(found ^ kept, key=str):
        yield Mismatch(kind, " ".join(map(str, row)))


def _key(one: rules.Finding) -> tuple[Hashable, ...]:
    owner = (one.allotment_pk, one.project_pk, one.unit_path)
    return (*owner, str(one.check), str(one.owner), one.excess)


def _doubts(rows: object) -> Iterator[tuple[Hashable, ...]]:
    names = ("allotment", "project", "unit_path", "check_name", "owner", "excess")
    yield from rows.values_list(*names)  # type: ignore[attr-defined]  # rows of a question


def _sums() -> Iterator[int]:
    """Allotments whose columns are not the sums of their vouchers and adjustments."""
    stands = Q(payments__withdrawn_on=None)
    sums = {
        f"of_{name}": Coalesce(Sum("payments__amount", filter=stands & Q(payments__kind=kind)), 0)
        for kind, name in COLUMNS.items()
    }
    agree = Q(**{name: F(f"of_{name}") for name in COLUMNS.values()})
    yield from Allotment.objects.annotate(**sums).exclude(agree).values_list("pk", flat=True)
    moved = Coalesce(Sum(F("adjustments__after") - F("adjustments__before")), 0)
    rows = Allotment.objects.annotate(moved=moved).exclude(amount=F("first") + F("moved"))
    yield from rows.values_list("pk", flat=True)


_GIVEN = ("unit", "unit_path", "form", "count", "value")


def _given() -> Iterator[tuple[Hashable, ...]]:
    """Totals as they are kept; a form of which all was withdrawn is kept with nothing."""
    stands = Q(withdrawn_on=None)
    place = ("project__commune", "project__commune__path", "form")
    yield from (
        Contribution.objects.values_list(*place)
        .annotate(n=Count("pk", filter=stands), total=Coalesce(Sum("value", filter=stands), 0))
        .order_by()
    )
