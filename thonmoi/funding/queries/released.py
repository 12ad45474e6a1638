"""Totals of a commune that a public page may show: what is confirmed, without any name of a person.

Nothing is released by this: it is what the public site asks once the chair has released it
(decision 21). Works are those of the plan, counted once. Capital counts where the document that
allots it is in the register; contributions where the giver agreed that they are made public.
"""

from dataclasses import dataclass

from django.db.models import Count, Q, Sum
from django.utils.functional import Promise

from thonmoi.funding import rules
from thonmoi.funding.models import Allotment, Contribution, Project
from thonmoi.funding.models.gathered import SUMS, balance
from thonmoi.funding.queries.money import GivenView
from thonmoi.funding.rules import BUDGET, NATURE_LABELS, Balance, Form, Nature, Phase, State
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under


@dataclass(frozen=True, slots=True)
class ReleasedCapital:
    """Capital of one nature and source, allotted by registered documents, in đồng."""

    nature: str | Promise
    source: str
    balance: Balance


@dataclass(frozen=True, slots=True)
class Released:
    """The totals of one commune: works counted once, capital by source, what was given."""

    works: int
    going_on: int
    in_use: int
    capital: tuple[ReleasedCapital, ...]
    given: tuple[GivenView, ...]


def released(actor: Actor, commune_path: str) -> Released:
    """The totals of a commune: three questions. They name nobody, so a visitor may ask."""
    works = Project.objects.filter(under("commune__path", (commune_path,)), parent=None)
    counted = works.exclude(state=State.CANCELLED).aggregate(
        works=Count("pk"), in_use=Count("pk", filter=Q(phase=Phase.CLOSE))
    )
    there, used = counted["works"], counted["in_use"]
    return Released(there, there - used, used, _capital(commune_path), _given(commune_path))


def _capital(path: str) -> tuple[ReleasedCapital, ...]:
    rows = Allotment.objects.filter(
        under("unit_path", (path,)), document__isnull=False, nature__in=BUDGET
    )
    names = ("nature", "source__name", "source__order")
    grouped = rows.values(*names).annotate(**SUMS).order_by("nature", "source__order")
    return tuple(
        ReleasedCapital(NATURE_LABELS[Nature(row["nature"])], row["source__name"], balance(row))
        for row in grouped
    )


def _given(path: str) -> tuple[GivenView, ...]:
    rows = Contribution.objects.filter(
        under("project__commune__path", (path,)), withdrawn_on=None, is_public=True
    )
    sums = rows.values_list("form").annotate(n=Count("pk"), total=Sum("value")).order_by()
    found = {form: (n, total or 0) for form, n, total in sums}
    return tuple(GivenView(rules.FORM_LABELS[one], *found[one]) for one in Form if one in found)
