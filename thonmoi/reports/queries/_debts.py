"""Outstanding debt of basic construction of an area as it stood on a day (procedures 4.2.8)."""

from datetime import date

from django.db.models import F, Sum

from thonmoi.funding import rules
from thonmoi.funding.models import Acceptance, Adjustment, Allotment, Payment, Project
from thonmoi.funding.rules import Nature, PayKind
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.reports.facts import DebtFacts

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
    allotted, paid = _allotted(accepted, on), _paid(accepted, on)
    works = Project.objects.filter(pk__in=accepted).select_related("commune", "regime")
    found = []
    for one in works:
        sums = {"allotted": allotted.get(one.pk, 0), "paid": paid.get(one.pk, 0)}
        owed = rules.debt(accepted=accepted[one.pk], base=one.regime.debt_base, **sums)
        if owed:
            money = (one.budget, accepted[one.pk], sums["allotted"], owed)
            found.append(DebtFacts(one.pk, one.name, one.commune.name, *money))
    return True, tuple(sorted(found, key=lambda one: (-one.debt, one.id)))


def _allotted(works: dict[int, int], on: date) -> dict[int, int]:
    rows = Allotment.objects.filter(project__in=works, nature=Nature.INVESTMENT, on__lte=on)
    found = dict(rows.values_list("project").annotate(n=Sum("amount")).order_by())
    later = Adjustment.objects.filter(allotment__in=rows, on__gt=on)
    changes = later.values_list("allotment__project").annotate(n=Sum(F("after") - F("before")))
    for project, change in changes.order_by():
        found[project] -= change
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
