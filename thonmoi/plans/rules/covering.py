"""Coverage: which clauses bind, which have no owner, which nobody has sorted yet."""

from collections.abc import Iterable

from thonmoi.plans.rules.covered import Coverage, Covered
from thonmoi.plans.rules.words import ClauseStanding


def standing_of(
    *,
    text: str,
    has_parts: bool,
    binds: bool,
    is_goal: bool,
    is_narrative: bool,
    is_carried: bool = False,
) -> ClauseStanding:
    """What binds is bound; a clause that only opens others is a heading; else as a person said."""
    if is_carried:
        return ClauseStanding.CARRIED
    if binds:
        return ClauseStanding.BOUND
    if is_goal and not is_narrative:
        return ClauseStanding.GOAL
    if has_parts and not text.strip():
        return ClauseStanding.HEADING
    return ClauseStanding.NARRATIVE if is_narrative else ClauseStanding.SILENT


def coverage(clauses: Iterable[Covered]) -> Coverage:
    """Count the clauses of a plan."""
    rows = list(clauses)
    counted = [row for row in rows if row.standing is not ClauseStanding.HEADING]
    bound = [row for row in counted if row.standing is ClauseStanding.BOUND]
    return Coverage(
        total=len(counted),
        bound=len(bound),
        unowned=sum(not row.is_owned for row in bound),
        requested=sum(row.is_request for row in bound),
        goals=sum(row.standing is ClauseStanding.GOAL for row in counted),
        narrative=sum(row.standing is ClauseStanding.NARRATIVE for row in counted),
        silent=sum(row.standing is ClauseStanding.SILENT for row in counted),
        doubted=sum(row.is_doubted for row in rows),
    )
