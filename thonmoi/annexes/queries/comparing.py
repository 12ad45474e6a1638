"""An annex against the set that is there already: the one below, or the edition before."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from thonmoi.annexes.models import ProposalColumn, ProposalRow, SetProposal
from thonmoi.annexes.queries.annexes import annex_row
from thonmoi.annexes.rules import Difference
from thonmoi.annexes.rules.building import content
from thonmoi.annexes.rules.differing import Change, count, differences
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import SetLine, SetView
from thonmoi.criteria.rules import CriteriaSet, Criterion, SetState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor


@dataclass(frozen=True, slots=True)
class Compared:
    """The set compared with, and how each row stands to it, by code of the indicator."""

    with_set: SetLine
    changes: dict[str, Change]

    @property
    def counts(self) -> dict[Difference, int]:
        return count(self.changes.values())

    @property
    def gone(self) -> list[Change]:
        """Indicators below that the text does not list."""
        return [one for key, one in self.changes.items() if key.startswith("-")]


def compared(actor: Actor, pk: int) -> Compared | None:
    """How an annex differs from the set it is laid over, else from the one in use; None if none."""
    proposal = annex_row(actor, pk)
    rows = ProposalRow.objects.filter(proposal=proposal).prefetch_related("values")
    columns = ProposalColumn.objects.filter(proposal=proposal).order_by("order")
    return against(actor, proposal, list(columns), list(rows.order_by("order")))


def against(
    actor: Actor, proposal: SetProposal, columns: Sequence[Any], rows: Sequence[Any]
) -> Compared | None:
    """`compared` of an annex whose columns and rows are fetched already."""
    line = _other(criteria.criteria_sets(actor), proposal)
    if line is None:
        return None
    made = content(proposal, columns, rows, measures={})
    base = _plain(criteria.criteria_set(actor, line.slug, line.edition))
    return Compared(line, differences(base, made, whole=proposal.is_whole))


def _plain(found: SetView) -> CriteriaSet:
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


def _other(sets: Sequence[SetLine], proposal: SetProposal) -> SetLine | None:
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
