"""Saying which plan a proposal revises; matching its clauses by hand."""

import json
from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create_many, remove
from thonmoi.intake.models import ClauseMatch, Proposal
from thonmoi.intake.rules import ProposalState
from thonmoi.intake.rules.revising import Match, Said, matched
from thonmoi.intake.rules.revising.texts import of_plan, of_reading
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import queries as plans
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
    keep_matches(proposal, _matches(proposal, by, {}) if plan else [])
    return proposal


@action(P.CLAUSE_MATCH, says=_("Matched a clause of {target}"), doors=(Door.PAGE,))
def match_clause(proposal: Proposal, *, by: Actor, path: str, old_path: str) -> Proposal:
    """A clause goes on from that of the plan, or ("") is new; the others are matched around it.

    Raises Conflict where the proposal is decided, Invalid for a clause that is not there.
    """
    check_open(proposal)
    new, old = texts(proposal, by)
    if path not in {one.path for one in new} or old_path not in {"", *(o.path for o in old)}:
        raise Invalid("match.clause", _("Choose a clause of the plan."), field="old_path")
    rows = ClauseMatch.objects.filter(proposal=proposal, is_by_hand=True)
    chosen = {row.path: row.old_path for row in rows if row.old_path != old_path or not old_path}
    keep_matches(proposal, _matches(proposal, by, {**chosen, path: old_path}))
    return proposal


def check_open(proposal: Proposal) -> None:
    """Raise Conflict where a proposal is decided."""
    if proposal.state != ProposalState.OPEN:
        raise Conflict("proposal.closed", _("This proposal is decided already."))


def texts(proposal: Proposal, by: Actor) -> tuple[list[Said], list[Said]]:
    """(the clauses read, those of the plan that they revise)."""
    new = of_reading(json.loads(proposal.reading)["clauses"])
    return new, of_plan(plans.clause_rows(by, proposal.revises_id or 0))


def match_again(proposal: Proposal, by: Actor) -> None:
    """Match anew after the outline changed; what a person matched stands where it still can."""
    new, old = texts(proposal, by)
    paths, known = {one.path for one in new}, {"", *(one.path for one in old)}
    rows = ClauseMatch.objects.filter(proposal=proposal, is_by_hand=True)
    chosen = {r.path: r.old_path for r in rows if r.path in paths and r.old_path in known}
    keep_matches(proposal, _matches(proposal, by, chosen))


def _matches(proposal: Proposal, by: Actor, chosen: Mapping[str, str]) -> list[Match]:
    new, old = texts(proposal, by)
    return matched(old, new, chosen)


def keep_matches(proposal: Proposal, matches: Iterable[Match]) -> None:
    """Keep the matches of a proposal, those alone; only what differs is written."""
    held = {row.path: row for row in ClauseMatch.objects.filter(proposal=proposal)}
    wanted = {match.path: match for match in matches}
    for path, row in held.items():
        if path not in wanted:
            remove(row)
        elif row.old_path and row.old_path != wanted[path].old_path:
            change(row, old_path="")
    for path, match in wanted.items():
        if path in held:
            change(
                held[path],
                old_path=match.old_path,
                is_sure=match.is_sure,
                is_by_hand=match.is_by_hand,
            )
    create_many(
        ClauseMatch,
        (
            {
                "proposal": proposal,
                "path": path,
                "old_path": match.old_path,
                "is_sure": match.is_sure,
                "is_by_hand": match.is_by_hand,
            }
            for path, match in wanted.items()
            if path not in held
        ),
    )
