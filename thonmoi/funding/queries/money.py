"""The money of one work, and the debts of an area."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Sum
from django.utils.functional import Promise

from thonmoi.funding import rules
from thonmoi.funding.models import Acceptance, Contribution, Settlement
from thonmoi.funding.queries._money import SUMS, balance, seen_allotments
from thonmoi.funding.queries._seen import seen_projects
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
class Given:
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
    accepted = _accepted(actor, [project_pk])
    settled = {
        one.nature: one
        for one in Settlement.objects.filter(
            under("project__commune__path", actor.areas()), project=project_pk
        )
    }
    found = []
    for nature in BUDGET:
        one, value = balances.get(nature), accepted.get((project_pk, nature), 0)
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


def debts(actor: Actor, within: str = "", nature: Nature = Nature.INVESTMENT) -> list[DebtLine]:
    """Works of an area with outstanding debt in one nature, the largest first; three questions."""
    accepted = _accepted(actor, None, within, nature)
    keys = {pk for pk, _nature in accepted}
    rows = seen_allotments(actor).filter(project__in=keys, nature=nature)
    grouped = rows.values("project").annotate(**SUMS).order_by()
    balances = {row["project"]: balance(row) for row in grouped}
    works = seen_projects(actor).filter(pk__in=keys).select_related("commune", "regime")
    lines = [_debt(one, accepted[one.pk, nature], balances.get(one.pk, Balance())) for one in works]
    owed = [one for one in lines if one.debt]
    return sorted(owed, key=lambda one: (-one.debt, one.project_pk))


def _debt(one: object, accepted: int, found: Balance) -> DebtLine:
    base = one.regime.debt_base  # type: ignore[attr-defined]
    owed = rules.debt(accepted=accepted, allotted=found.amount, paid=found.volume, base=base)
    place = (one.pk, one.name, str(one.commune))  # type: ignore[attr-defined]
    return DebtLine(*place, accepted, found.amount, found.volume, owed)


def _accepted(
    actor: Actor, keys: list[int] | None, within: str = "", nature: Nature | None = None
) -> dict[tuple[int, str], int]:
    """Accepted value by work and nature."""
    rows = Acceptance.objects.filter(
        under("project__commune__path", actor.areas()), withdrawn_on=None
    )
    if keys is not None:
        rows = rows.filter(project__in=keys)
    if within:
        rows = rows.filter(under("project__commune__path", (within,)))
    if nature is not None:
        rows = rows.filter(nature=nature)
    grouped = rows.values("project", "nature").annotate(value=Sum("value")).order_by()
    return {(row["project"], row["nature"]): row["value"] for row in grouped}


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


def contributed(actor: Actor, within: str = "", project_pk: int | None = None) -> list[Given]:
    """Totals of contributions by form, of an area or a work; there is no target beside them."""
    rows = Contribution.objects.filter(
        under("project__commune__path", actor.areas()), withdrawn_on=None
    )
    if within:
        rows = rows.filter(under("project__commune__path", (within,)))
    if project_pk is not None:
        rows = rows.filter(project=project_pk)
    found: dict[Form, list[int]] = {}
    for form, value in rows.values_list("form", "value"):
        found.setdefault(Form(form), []).append(value or 0)
    return [
        Given(rules.FORM_LABELS[form], len(found[form]), sum(found[form]))
        for form in Form
        if form in found
    ]
