"""The set that an annex is compared with: which it is, and as far as it is compared."""

from collections.abc import Sequence

from thonmoi.annexes.models import SetProposal
from thonmoi.criteria.queries import SetLine, SetView
from thonmoi.criteria.rules import CriteriaSet, Criterion, SetState
from thonmoi.kernel import clock


def plain(found: SetView) -> CriteriaSet:
    """A set as shown, as far as it is compared."""
    return CriteriaSet(
        code=found.slug,
        name=found.name,
        level=found.level,
        unit_level=found.unit_level,
        first_year=found.year_from,
        last_year=found.year_to,
        groups=found.groups,
        default_group=found.default_group,
        criteria=tuple(
            Criterion(one.code, one.name, tuple(line.rule for line in one.indicators))
            for one in found.criteria
        ),
    )


def set_beside(sets: Sequence[SetLine], proposal: SetProposal) -> SetLine | None:
    """The set below, the edition before, or the one in use there: the first that there is."""
    own = proposal.criteria_set_id
    for slug in (proposal.overlay_on, proposal.slug):
        found = next((one for one in sets if slug and one.slug == slug and one.id != own), None)
        if found is not None:
            return found
    year = _year(proposal)
    fits = [
        one
        for one in sets
        if (one.level, one.unit_level) == (proposal.level, proposal.unit_level)
        and one.state is SetState.ACTIVE
        and proposal.unit_path.startswith(one.unit_path)
        and year in one.years
        and one.id != own
    ]
    return max(fits, key=lambda one: len(one.unit_path), default=None)


def _year(proposal: SetProposal) -> int:
    """The working year, or the first of the set where that lies outside."""
    today = clock.today().year
    first, last = proposal.year_from or today, proposal.year_to or today
    return today if first <= today <= last else first
