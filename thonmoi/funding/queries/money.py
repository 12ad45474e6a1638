"""The money of one work, and the debts of an area."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Sum
from django.utils.functional import Promise

from thonmoi.funding import rules
from thonmoi.funding.models import Acceptance, Contribution, Debt, Given, Settlement
from thonmoi.funding.models.gathered import SUMS, balance
from thonmoi.funding.queries._money import seen_allotments
from thonmoi.funding.rules import BUDGET, Balance, Form, Giver, Nature
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under


@dataclass(frozen=True, slots=True)
class WorkMoney:
    """A work in one nature: balance, accepted value, what is not paid of it, debt by the rule."""

    nature: Nature
    label: str | Promise
    balance: Balance
    accepted: int
    unpaid: int
    debt: int
    settled: int | None
    settled_on: date | None


@dataclass(frozen=True, slots=True)
class ContributionView:
    """What was given; the giver is named to those who keep the record alone."""

    pk: int
    on: date
    giver_kind: str | Promise
    giver: str
    form: str | Promise
    quantity: object
    unit_text: str
    unit_price: int | None
    value: int | None
    receipt: str
    is_public: bool
    file_pk: int | None
    withdrawn_on: date | None


@dataclass(frozen=True, slots=True)
class GivenView:
    """Contributions of one form: how many, and their value in đồng where valued."""

    label: str | Promise
    count: int
    value: int


@dataclass(frozen=True, slots=True)
class DebtLine:
    """A work with accepted volume that lacks capital (or payment), by the rule of its regime."""

    project_pk: int
    name: str
    commune: str
    accepted: int
    allotted: int
    paid: int
    debt: int


def work_money(actor: Actor, project_pk: int, base: str) -> list[WorkMoney]:
    """The money of a work in each nature of the budget where there is any."""
    rows = seen_allotments(actor).filter(project=project_pk)
    balances = {
        row["nature"]: balance(row) for row in rows.values("nature").annotate(**SUMS).order_by()
    }
    accepted = _accepted(actor, project_pk)
    settled = {
        one.nature: one
        for one in Settlement.objects.filter(
            under("project__commune__path", actor.areas()), project=project_pk
        )
    }
    found = []
    for nature in BUDGET:
        one, value = balances.get(nature), accepted.get(nature, 0)
        if one or value or nature in settled:
            done = settled.get(nature)
            found.append(_money(nature, one or Balance(), value, done, base))
    return found


def _money(
    nature: Nature, one: Balance, accepted: int, done: Settlement | None, base: str
) -> WorkMoney:
    return WorkMoney(
        nature,
        rules.NATURE_LABELS[nature],
        one,
        accepted,
        max(0, accepted - one.volume),
        rules.debt(accepted=accepted, allotted=one.amount, paid=one.volume, base=base),
        done.value if done else None,
        done.on if done else None,
    )


def debts(
    actor: Actor, within: str = "", nature: Nature = Nature.INVESTMENT, *, most: int | None = None
) -> list[DebtLine]:
    """Works of an area with outstanding debt in one nature, the largest first (at most `most`)."""
    rows = Debt.objects.filter(under("unit_path", actor.areas()), nature=nature)
    rows = rows.filter(under("unit_path", (within,))) if within else rows
    ordered = rows.order_by("-debt", "project")
    if most is not None:
        keys = list(ordered.values_list("pk", flat=True)[:most])
        ordered = Debt.objects.filter(pk__in=keys).order_by("-debt", "project")
    found = ordered.select_related("project__commune")
    return [
        DebtLine(
            one.project_id,
            one.project.name,
            str(one.project.commune),
            one.accepted,
            one.allotted,
            one.paid,
            one.debt,
        )
        for one in found
    ]


def _accepted(actor: Actor, project_pk: int) -> dict[str, int]:
    """Accepted value of a work by nature."""
    rows = Acceptance.objects.filter(
        under("project__commune__path", actor.areas()), withdrawn_on=None, project=project_pk
    )
    return dict(rows.values_list("nature").annotate(value=Sum("value")).order_by())


def contributions(actor: Actor, project_pk: int) -> list[ContributionView]:
    """What was given to a work, in order of days."""
    rows = Contribution.objects.filter(
        under("project__commune__path", actor.areas()), project=project_pk
    )
    return [
        ContributionView(
            row.pk,
            row.on,
            rules.GIVER_LABELS[Giver(row.giver_kind)],
            row.giver,
            rules.FORM_LABELS[Form(row.form)],
            row.quantity,
            row.unit_text,
            row.unit_price if row.form != Form.MONEY else None,
            row.value,
            row.receipt,
            row.is_public,
            row.file_id,
            row.withdrawn_on,
        )
        for row in rows.order_by("on", "pk")[:500]
    ]


def contributed(actor: Actor, within: str = "") -> list[GivenView]:
    """Totals of contributions by form, of an area; there is no target beside them."""
    rows = Given.objects.filter(under("unit_path", actor.areas()), count__gt=0)
    rows = rows.filter(under("unit_path", (within,))) if within else rows
    sums = rows.values_list("form").annotate(n=Sum("count"), total=Sum("value")).order_by()
    return _by_form({form: (n, total) for form, n, total in sums})


def contributed_to(actor: Actor, project_pk: int) -> list[GivenView]:
    """Totals of contributions to one work by form."""
    rows = Contribution.objects.filter(
        under("project__commune__path", actor.areas()), withdrawn_on=None, project=project_pk
    )
    sums = rows.values_list("form").annotate(n=Count("pk"), total=Sum("value")).order_by()
    return _by_form({form: (n, total or 0) for form, n, total in sums})


def _by_form(found: dict[str, tuple[int, int]]) -> list[GivenView]:
    return [GivenView(rules.FORM_LABELS[form], *found[form]) for form in Form if form in found]
