"""Rows as the checks see them: facts are gathered here, pure rules judge them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import F, Q, QuerySet, Sum

from thonmoi.funding import rules
from thonmoi.funding.models.capital import Allotment
from thonmoi.funding.models.projects import Project
from thonmoi.funding.models.records import Acceptance
from thonmoi.funding.rules import BUDGET, Balance, Built, Money, State

NAMES = ("amount", "advanced", "paid", "recovered", "refunded")
SUMS = {f"sum_{name}": Sum(name) for name in NAMES}
DOUBTFUL = (
    Q(amount__lt=F("advanced") + F("paid") - F("refunded"))
    | Q(paper="")
    | Q(on__gte=F("source__valid_to"))
    | Q(on__lt=F("source__valid_from"))
)
"""Allotments about which a check may say something: the others are not loaded."""
Sums = dict[tuple[int, str], Balance]


def balance(row: dict[str, Any]) -> Balance:
    """The sums of a group as a balance."""
    return Balance(*(row[f"sum_{name}"] or 0 for name in NAMES))


def money_of(rows: QuerySet[Allotment]) -> Iterator[Money]:
    """The doubtful ones of some allotments."""
    for row in rows.filter(DOUBTFUL).select_related("source", "unit", "project").order_by("pk"):
        yield Money(
            row.pk,
            label(row),
            row.unit_path,
            rules.balance_of(row),
            row.paper,
            row.on,
            row.source.valid_from,
            row.source.valid_to,
        )


def label(row: Allotment) -> str:
    """How a finding names an allotment."""
    return f"{row.source}, {row.year}: {row.project or row.unit}"


def sums_of(rows: QuerySet[Allotment]) -> Sums:
    """Capital of the budget by work and nature, of all years."""
    spent = rows.filter(project__isnull=False, nature__in=BUDGET).values("project", "nature")
    found = spent.annotate(**SUMS).order_by()
    return {(row["project"], row["nature"]): balance(row) for row in found}


def accepted_of(works: QuerySet[Project]) -> dict[tuple[int, str], int]:
    """Accepted value by work and nature."""
    rows = Acceptance.objects.filter(project__in=works.order_by().values("pk"), withdrawn_on=None)
    grouped = rows.values("project", "nature").annotate(value=Sum("value")).order_by()
    return {(row["project"], row["nature"]): row["value"] for row in grouped}


def built_of(works: QuerySet[Project], sums: Sums) -> Iterator[Built]:
    """Works that a check may say something of, with their money and the count of their parts."""
    asked = Q(budget__isnull=False) | Q(percent__isnull=False) | Q(is_split=True)
    rows = works.exclude(state=State.CANCELLED).filter(asked | Q(parent__isnull=False))
    counted: dict[int, list[int | None]] = defaultdict(list)
    found = list(rows.select_related("commune", "regime").order_by("pk"))
    for row in found:
        if row.parent_id:
            counted[row.parent_id].append(int(row.quantity) if row.quantity else None)
    for row in found:
        given = tuple(sums[row.pk, nature] for nature in BUDGET if (row.pk, nature) in sums)
        yield _built(row, given, counted.get(row.pk))


def _built(row: Project, found: tuple[Balance, ...], parts: list[int | None] | None) -> Built:
    whole = parts is not None and None not in parts
    return Built(
        row.pk,
        row.name,
        row.commune.path,
        row.budget,
        row.percent,
        row.regime.step_gap,
        found,
        sum(one.amount for one in found),
        int(row.quantity) if row.quantity is not None and row.is_split else None,
        sum(one or 0 for one in parts or ()) if whole else None,
    )


def debts_of(
    works: QuerySet[Project], sums: Sums, accepted: dict[tuple[int, str], int]
) -> Iterator[dict[str, Any]]:
    """The values of a debt for each work and nature where there is one."""
    keys = {pk for pk, _nature in accepted}
    rows: Iterable[Project] = works.select_related("commune", "regime").order_by("pk")
    for row in rows:
        for nature in BUDGET if row.pk in keys else ():
            value, found = accepted.get((row.pk, nature), 0), sums.get((row.pk, nature), Balance())
            base = {"allotted": found.amount, "paid": found.volume}
            owed = rules.debt(accepted=value, **base, base=row.regime.debt_base)
            if owed:
                kept = {"project_id": row.pk, "unit_path": row.commune.path, "nature": nature}
                yield kept | base | {"accepted": value, "debt": owed}
