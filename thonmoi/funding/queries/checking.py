"""Findings about the money of an area: facts are gathered, pure checks judge them."""

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import F, Q, QuerySet

from thonmoi.audit.kept import kept
from thonmoi.funding import rules
from thonmoi.funding.models import Allotment, Project
from thonmoi.funding.queries._money import SUMS, balance, seen_allotments
from thonmoi.funding.queries._seen import seen_projects
from thonmoi.funding.rules import BUDGET, Balance, Built, Finding, Money, Owner, State
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P

_DOUBTFUL = (
    Q(amount__lt=F("advanced") + F("paid") - F("refunded"))
    | Q(paper="")
    | Q(on__gte=F("source__valid_to"))
    | Q(on__lt=F("source__valid_from"))
)
"""Allotments about which a check may say something: the others are not loaded."""


def findings(actor: Actor, within: str = "") -> list[Finding]:
    """What the checks find in the actor's areas (or in one of them): three questions.

    Asked on every page that counts work, hence kept until a deed.
    """
    areas = (within,) if within else actor.areas()
    key = ("funding.findings", actor.areas(), areas)
    return list(kept(actor, key, lambda: _found(actor, areas)))


def own_findings(actor: Actor) -> list[Finding]:
    """Those that the actor has to look at: of money for finance, of works for their communes."""
    owners = {
        Owner.FINANCE: actor.areas(P.ALLOTMENT_MAKE),
        Owner.COMMUNE: tuple(p for p in actor.areas(P.PROGRESS_RECORD) if p.count("/") > 3),
    }
    if not any(owners.values()):
        return []
    return [one for one in findings(actor) if one.unit_path.startswith(owners[one.owner])]


def _found(actor: Actor, areas: tuple[str, ...]) -> tuple[Finding, ...]:
    money = seen_allotments(actor).filter(under("unit_path", areas))
    doubtful = money.filter(_DOUBTFUL).select_related("source", "unit", "project")
    works = seen_projects(actor).filter(under("commune__path", areas))
    return tuple(rules.findings(map(_money, doubtful.order_by("pk")), _built(works, money)))


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


def _built(works: QuerySet[Project], money: QuerySet[Allotment]) -> Iterator[Built]:
    """Works with their money of each nature of the budget and the count of their parts."""
    by_work: dict[int, list[Balance]] = defaultdict(list)
    spent = money.filter(project__isnull=False, nature__in=BUDGET).values("project", "nature")
    for one in spent.annotate(**SUMS).order_by():
        by_work[one["project"]].append(balance(one))
    asked = Q(budget__isnull=False) | Q(percent__isnull=False) | Q(is_split=True)
    rows = works.exclude(state=State.CANCELLED).filter(asked | Q(parent__isnull=False))
    counted: dict[int, list[int | None]] = defaultdict(list)
    found = list(rows.select_related("commune", "regime").order_by("pk"))
    for row in found:
        if row.parent_id:
            counted[row.parent_id].append(int(row.quantity) if row.quantity else None)
    for row in found:
        yield _work(row, tuple(by_work[row.pk]), counted.get(row.pk))


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
