"""Creating a plan: its text, and whatever in it binds somebody, in one deed."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import DocumentFacts, register_document
from thonmoi.library.models import Document
from thonmoi.plans import rules
from thonmoi.plans.actions import parts
from thonmoi.plans.models import Plan
from thonmoi.plans.rules.facts import PlanFacts
from thonmoi.units.models import Unit


@action(P.PLAN_CREATE, says=_("Created the plan {target}"), doors=(Door.NESTED,))
def create_plan(
    unit: Unit, *, by: Actor, facts: PlanFacts, document: Document | None = None
) -> Plan:
    """Create a draft plan of a unit from what it says; returns it.

    `document` is its entry in the register where it has one already. Raises Invalid
    where a part names a clause or a unit that the plan does not hold, Conflict where the
    register's entry already has its plan.
    """
    check_facts(unit, facts)
    if document is not None and Plan.objects.filter(document=document).exists():
        raise Conflict("plan.twice", _("This document is in the program as a plan already."))
    paper = document or register_document(unit, by=by, facts=_paper(facts))
    plan = begin_plan(unit, facts, paper)
    parts.write(plan, facts, by)
    return plan


def begin_plan(unit: Unit, facts: PlanFacts, paper: Document, **more: Any) -> Plan:
    """The row of a draft plan, without its parts."""
    valid_from, valid_to = rules.year_span(facts.year)
    return create(
        Plan,
        unit=unit,
        document=paper,
        state=rules.PlanState.DRAFT,
        valid_from=valid_from,
        valid_to=valid_to,
        **parts.head(facts),
        **more,
    )


def _paper(facts: PlanFacts) -> DocumentFacts:
    return DocumentFacts(
        kind=facts.kind,
        issuer=facts.issuer_text,
        subject=facts.title,
        number=facts.number,
        issued_on=facts.issued_on,
    )


def check_facts(unit: Unit, facts: PlanFacts) -> None:
    """Every clause is named once, everything stands in a clause, every unit is of this area."""
    paths = [clause.path for clause in facts.clauses]
    if len(set(paths)) != len(paths):
        raise Invalid("plan.clause-twice", _("A clause has the path of another one."))
    known = {"", *paths}
    for part in parts.bound(facts):
        if part.clause not in known:
            raise Invalid("plan.clause", _("Something is bound to a clause that is not there."))
    named = parts.unit_ids(facts)
    within = dict(Unit.objects.filter(pk__in=named).values_list("pk", "path"))
    if any(not within.get(pk, "").startswith(unit.path) for pk in named):
        raise Invalid("plan.unit", _("The plan binds a unit outside its own area."))
