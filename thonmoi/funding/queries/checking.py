"""Findings about the money of an area: as the deeds keep them."""

from collections import Counter

from django.db.models import Count, QuerySet

from thonmoi.audit.kept import kept
from thonmoi.funding.models import Doubt
from thonmoi.funding.models.gathered import label
from thonmoi.funding.rules import CHECK_LABELS, Check, Finding, Owner
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.pages import SIZE, Page

FindingCounts = Counter[tuple[Check, Owner]]
_ORDER = {str(check): place for place, check in enumerate(CHECK_LABELS)}


def findings(actor: Actor, within: str = "") -> list[Finding]:
    """What the checks find in the actor's areas (or in one of them), in the order of the checks."""
    rows = _related(_seen(actor, within)).order_by("pk")
    return sorted(map(_finding, rows), key=lambda one: _ORDER[one.check])


def finding_counts(actor: Actor, within: str = "") -> FindingCounts:
    """How many findings there are of each check and owner: one question."""
    rows = _seen(actor, within).values_list("check_name", "owner").annotate(n=Count("pk"))
    return Counter({(Check(check), Owner(owner)): n for check, owner, n in rows.order_by()})


def finding_page(
    actor: Actor, check: str = "", *, within: str = "", page: int = 1
) -> Page[Finding]:
    """One page of findings, of one check or of all, by place."""
    rows = _seen(actor, within)
    rows = rows.filter(check_name=check) if check in list(Check) else rows
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // SIZE)))
    found = _related(rows).order_by("unit_path", "owner", "check_name", "pk")
    kept_ = found[(number - 1) * SIZE : number * SIZE]
    return Page(tuple(map(_finding, kept_)), number, total)


def own_counts(actor: Actor) -> FindingCounts:
    """Those that the actor has to look at: of money for finance, of works for their communes.

    Asked on every page that counts work, hence kept until a deed: one question.
    """
    owners = {  # who sends the sheet of a commune speaks for it, however deep it lies
        Owner.FINANCE: actor.areas(P.ALLOTMENT_MAKE),
        Owner.COMMUNE: actor.areas(P.SUBMISSION_SEND),
    }
    if not any(owners.values()):
        return Counter()
    key = ("funding.findings", tuple(owners.items()))
    return Counter(kept(actor, key, lambda: _owned(owners)))


def _owned(owners: dict[Owner, tuple[str, ...]]) -> FindingCounts:
    mine = Doubt.objects.none()
    for owner, areas in owners.items():
        mine = mine | Doubt.objects.filter(under("unit_path", areas), owner=owner)
    rows = mine.values_list("check_name", "owner").annotate(n=Count("pk")).order_by()
    return Counter({(Check(check), Owner(owner)): n for check, owner, n in rows})


def _seen(actor: Actor, within: str) -> QuerySet[Doubt]:
    rows = Doubt.objects.filter(under("unit_path", actor.areas()))
    return rows.filter(under("unit_path", (within,))) if within else rows


def _related(rows: QuerySet[Doubt]) -> QuerySet[Doubt]:
    names = ("allotment__source", "allotment__unit", "allotment__project", "project")
    return rows.select_related(*names)


def _finding(row: Doubt) -> Finding:
    return Finding(
        Check(row.check_name),
        Owner(row.owner),
        label(row.allotment) if row.allotment else str(row.project),
        row.unit_path,
        row.allotment_id,
        row.project_id,
        row.excess,
    )
