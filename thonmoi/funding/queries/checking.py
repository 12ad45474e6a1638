"""Findings about the money of an area: facts are gathered, pure checks judge them."""

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import QuerySet

from thonmoi.funding import rules
from thonmoi.funding.models import Allotment, Project
from thonmoi.funding.queries._money import seen_allotments
from thonmoi.funding.queries._seen import seen_projects
from thonmoi.funding.rules import BUDGET, Balance, Built, Finding, Money, Owner, State
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P


def findings(actor: Actor, within: str = "") -> list[Finding]:
    """What the checks find in the actor's areas (or in one of them): three questions."""
    areas = (within,) if within else actor.areas()
    money = (
        seen_allotments(actor)
        .filter(under("unit_path", areas))
        .select_related("source", "unit", "project")
    )
    rows = list(money.order_by("pk"))
    works = seen_projects(actor).filter(under("commune__path", areas))
    return rules.findings(map(_money, rows), _built(works, rows))


def own_findings(actor: Actor) -> list[Finding]:
    """Those that the actor has to look at: of money for finance, of works for their communes."""
    owners = {
        Owner.FINANCE: actor.areas(P.ALLOTMENT_MAKE),
        Owner.COMMUNE: tuple(p for p in actor.areas(P.PROGRESS_RECORD) if p.count("/") > 3),
    }
    if not any(owners.values()):
        return []
    return [one for one in findings(actor) if one.unit_path.startswith(owners[one.owner])]


def _money(row: Allotment) -> Money:
    source = row.source
    return Money(
        row.pk,
        f"{source}, {row.year}: {row.project or row.unit}",
        row.unit_path,
        rules.balance_of(row),
        row.paper,
        row.on,
        source.valid_from,
        source.valid_to,
    )


def _built(works: QuerySet[Project], money: list[Allotment]) -> Iterator[Built]:
    """Works with their money of each nature of the budget and the count of their parts."""
    by_work: dict[int, dict[str, Balance]] = defaultdict(lambda: defaultdict(Balance))
    for one in money:
        if one.project_id is not None and one.nature in BUDGET:
            by_work[one.project_id][one.nature] += rules.balance_of(one)
    rows = list(works.exclude(state=State.CANCELLED).select_related("commune", "regime"))
    counted: dict[int, list[int | None]] = defaultdict(list)
    for row in rows:
        if row.parent_id:
            counted[row.parent_id].append(int(row.quantity) if row.quantity else None)
    for row in rows:
        yield _work(row, tuple(by_work[row.pk].values()), counted.get(row.pk))


def _work(row: Project, found: tuple[Balance, ...], parts: list[int | None] | None) -> Built:
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
