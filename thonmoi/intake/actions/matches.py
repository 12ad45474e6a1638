"""The matches of a proposal with the plan that it revises: found, and kept as rows."""

import json
from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.writes import change, create_many, remove
from thonmoi.intake.models import ClauseMatch, Proposal
from thonmoi.intake.rules import ProposalState
from thonmoi.intake.rules.revising import Match, Said, matched
from thonmoi.intake.rules.revising.texts import of_plan, of_reading
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.plans import queries as plans


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
    keep_matches(proposal, found_matches(proposal, by, chosen))


def found_matches(proposal: Proposal, by: Actor, chosen: Mapping[str, str]) -> list[Match]:
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
