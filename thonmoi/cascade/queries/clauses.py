"""Clauses of a plan that ask bodies for plans of their own."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.cascade.rules import Group, Kind, group_for, kind_asked
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around
from thonmoi.plans.models import Clause
from thonmoi.plans.queries import plan


@dataclass(frozen=True, slots=True)
class AskingClause:
    """A clause with what its words seem to ask; `kind` None: they ask for no plan."""

    pk: int
    path: str
    text: str
    kind: Kind | None

    @property
    def group(self) -> Group:
        return group_for(self.kind) if self.kind else Group.BODIES


def asking_clauses(actor: Actor, plan_pk: int) -> list[AskingClause]:
    """Every clause of a plan that says something, in the order of the text; NotFound for another's.

    The opening and narrative clauses ask for nothing.
    """
    plan(actor, plan_pk)
    rows = Clause.objects.filter(plan=plan_pk, is_narrative=False).order_by("order")
    return [
        AskingClause(row.pk, row.path, f"{row.heading}: {row.text}".strip(": "), _kind(row))
        for row in rows
        if row.text and not row.path.startswith("0.")
    ]


def clause_row(actor: Actor, plan_pk: int, pk: int) -> Clause:
    """A clause of a plan as the subject of a deed; NotFound where the plan holds no such clause."""
    rows = Clause.objects.filter(around("plan__unit__path", actor.areas()), plan=plan_pk, pk=pk)
    found = rows.select_related("plan__unit").first()
    if found is None:
        raise NotFound("clause.unknown", _("There is no such clause in this plan."))
    return found


def _kind(row: Clause) -> Kind | None:
    return kind_asked(row.text)
