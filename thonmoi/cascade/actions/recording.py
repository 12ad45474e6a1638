"""Recording the plan that a body issued: its number, day and file, or the plan read in here."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.cascade.actions.papers import paper_of
from thonmoi.cascade.models import Subplan
from thonmoi.cascade.rules import TRANSITIONS, State
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import DocumentFacts
from thonmoi.library.files.check import Checked
from thonmoi.library.models import Document
from thonmoi.plans.actions.attach import attach_plan
from thonmoi.plans.models import Plan
from thonmoi.plans.rules import PlanState


@action(P.SUBPLAN_RECORD, says=_("Recorded the plan issued by {target}"), doors=(Door.PAGE,))
def record_subplan(
    subplan: Subplan,
    *,
    by: Actor,
    version: int,
    facts: DocumentFacts | None = None,
    file: Checked | None = None,
    child: Plan | None = None,
    also: Sequence[Subplan] = (),
) -> Subplan:
    """Record what a body issued, by the body or by the office for it; returns the row.

    `child` is the plan where the program has read it, hung under its plan; else `facts` of
    the paper. `also`: rows of the same body that the same paper fulfils. Raises Denied for
    another body, Conflict where nothing is owed any more, Invalid without number or day.
    """
    rows = [subplan, *(one for one in also if one.pk != subplan.pk)]
    for one in rows:
        _check(one, subplan, by)
    paper = _of(child, subplan, by) if child else paper_of(subplan, facts, file, by)
    values = {"state": State.ISSUED, "document": paper, "child": child}
    for one in rows[1:]:
        change(one, expect={"state": State.OWED}, **values)
    return change(subplan, expect={"version": version}, **values)


def is_concerned(agency_id: int, unit_path: str, by: Actor) -> bool:
    """Whether an actor speaks for a body: he belongs to it, or keeps the plan."""
    return agency_id in by.agency_ids or by.can(P.SUBPLAN_REQUIRE, unit_path)


def _check(one: Subplan, first: Subplan, by: Actor) -> None:
    if one.agency_id != first.agency_id or not is_concerned(one.agency_id, one.unit_path, by):
        raise Denied("subplan.not-yours", _("Another body owes this plan."))
    if State.ISSUED not in TRANSITIONS[State(one.state)]:
        raise Conflict("subplan.state", _("This plan need not be issued any more."))


def _of(child: Plan, subplan: Subplan, by: Actor) -> Document:
    if child.state == PlanState.DRAFT:
        raise Invalid(
            "subplan.draft", _("This plan is a draft: put it in force first."), field="child"
        )
    attach_plan(child, by=by, parent=subplan.clause.plan)
    return child.document
