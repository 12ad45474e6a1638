"""Outstanding debt of basic construction of an area as it stood on a day (procedures 4.2.8)."""

from collections import defaultdict
from datetime import date

from django.db.models import F, Sum

from thonmoi.funding import rules
from thonmoi.funding.models import Acceptance, Adjustment, Allotment, Payment, Project
from thonmoi.funding.rules import Nature, PayKind
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.reports.facts.money import DebtFacts, ShareFacts

_VOLUME = (PayKind.PAYMENT, PayKind.RECOVERY)


def debts(actor: Actor, within: str, on: date) -> tuple[bool, tuple[DebtFacts, ...]]:
    """Whether any accepted volume is recorded, and works that owe, the largest debt first.

    Four questions whatever the area; one where nothing was accepted.
    """
    rows = Acceptance.objects.filter(
        under("project__commune__path", (within,)),
        nature=Nature.INVESTMENT,
        on__lte=on,
        withdrawn_on=None,
    )
    accepted = dict(rows.values_list("project").annotate(n=Sum("value")).order_by())
    if not accepted:
        return False, ()
    parts, paid = _allotted(accepted, on), _paid(accepted, on)
    works = Project.objects.filter(pk__in=accepted).select_related("commune", "regime")
    found, sources = [], sorted({key for by in parts.values() for key in by})
    for one in works:
        by_source = tuple(
            ShareFacts(name, parts[one.pk].get((at, name), 0)) for at, name in sources
        )
        allotted = sum(share.amount for share in by_source)
        base = one.regime.debt_base
        owed = rules.debt(
            accepted=accepted[one.pk], base=base, allotted=allotted, paid=paid.get(one.pk, 0)
        )
        if owed:
            money = (one.budget, accepted[one.pk], allotted, owed)
            found.append(DebtFacts(one.pk, one.name, one.commune.name, *money, by_source))
    return True, tuple(sorted(found, key=lambda one: (-one.debt, one.id)))


def _allotted(works: dict[int, int], on: date) -> dict[int, dict[tuple[int, str], int]]:
    """By work and source (its place and name): what was allotted, changes by documents undone."""
    rows = Allotment.objects.filter(project__in=works, nature=Nature.INVESTMENT, on__lte=on)
    found: dict[int, dict[tuple[int, str], int]] = defaultdict(lambda: defaultdict(int))
    by = ("project", "source__order", "source__name")
    for pk, order, name, n in rows.values_list(*by).annotate(n=Sum("amount")).order_by():
        found[pk][order, name] += n
    later = Adjustment.objects.filter(allotment__in=rows, on__gt=on)
    changes = later.values_list(*(f"allotment__{one}" for one in by))
    for pk, order, name, n in changes.annotate(n=Sum(F("after") - F("before"))).order_by():
        found[pk][order, name] -= n
    return found


def _paid(works: dict[int, int], on: date) -> dict[int, int]:
    rows = Payment.objects.filter(
        allotment__project__in=works,
        allotment__nature=Nature.INVESTMENT,
        kind__in=_VOLUME,
        on__lte=on,
        withdrawn_on=None,
    )
    return dict(rows.values_list("allotment__project").annotate(n=Sum("amount")).order_by())
