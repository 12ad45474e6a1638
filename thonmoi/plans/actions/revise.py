"""Revising a plan: a new version takes its place; what goes on keeps its rows and their history."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, change_where
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.plans.actions import carrying, parts
from thonmoi.plans.actions.create import begin_plan, check_facts
from thonmoi.plans.actions.life import end_plan, enforce_plan
from thonmoi.plans.models import Plan
from thonmoi.plans.rules import PlanState
from thonmoi.plans.rules.carried import Carried
from thonmoi.plans.rules.facts import PlanFacts
from thonmoi.plans.rules.revising import check_revisable
from thonmoi.units.models import Unit


@action(P.PLAN_REVISE, says=_("Revised the plan {target}"), doors=(Door.NESTED,))
def revise_plan(
    plan: Plan,
    *,
    by: Actor,
    version: int,
    facts: PlanFacts,
    carried: Carried,
    document: Document,
    on: date,
    note: str = "",
) -> Plan:
    """A revised version takes the place of a plan on a day; returns the new one.

    Rows that go on keep their key, state, progress and answers and get the new clause and
    words; what is gone stays with the old version, which ends and in which nothing falls due.
    Of a plan in force the new version is in force at once, of a draft it is a draft. Raises
    Conflict where the plan has a later version or has ended, Invalid for what cannot be.
    """
    unit = Unit.objects.get(pk=plan.unit_id)
    revised = Plan.objects.filter(revises=plan).exists()
    check_revisable(is_ended=plan.state == PlanState.ENDED, has_revision=revised)
    check_facts(unit, facts)
    new = begin_plan(unit, facts, document, revises=plan)
    parts.write(new, carrying.rest(facts, carried), by)
    carrying.carry(plan, new, facts, carried)
    change_where(Plan.objects.filter(parent=plan), parent=new)
    if plan.state == PlanState.DRAFT:
        change(plan, expect={"version": version}, state=PlanState.ENDED, valid_to=on)
        return new
    end_plan(plan, by=by, version=version, on=on, note=note)
    return enforce_plan(new, by=by, version=new.version, in_force_from=on, note=note)
