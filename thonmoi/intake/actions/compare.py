"""Saying which plan a proposal revises."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.intake.actions.matches import check_open, found_matches, keep_matches
from thonmoi.intake.models import Proposal
from thonmoi.intake.rules import ProposalState
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.models import Plan
from thonmoi.plans.rules import PlanState
from thonmoi.plans.rules.revising import check_revisable


@action(P.PROPOSAL_COMPARE, says=_("Said what it revises: {target}"), doors=(Door.PAGE,))
def compare_proposal(proposal: Proposal, *, by: Actor, version: int, plan: Plan | None) -> Proposal:
    """A proposal is a revised version of a plan, or (None) a document of its own.

    Its clauses are matched with those of the plan; what a person matched before is asked anew.
    Raises Conflict where either is decided already, Invalid for a plan of another unit.
    """
    check_open(proposal)
    if plan is not None:
        revised = Plan.objects.filter(revises=plan).exists()
        check_revisable(is_ended=plan.state == PlanState.ENDED, has_revision=revised)
        if plan.unit_id != proposal.unit_id:
            raise Invalid("proposal.plan", _("This plan is another unit's."), field="plan")
    change(
        proposal,
        expect={"version": version, "state": ProposalState.OPEN},
        revises=plan,
        is_apart=plan is None,
    )
    keep_matches(proposal, found_matches(proposal, by, {}) if plan else [])
    return proposal
