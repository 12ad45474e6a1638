"""An annex against the set that is there already: the one below, or the edition before."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from thonmoi.annexes.models import ProposalColumn, ProposalRow, SetProposal
from thonmoi.annexes.queries._base import plain, set_beside
from thonmoi.annexes.queries.annexes import annex_row
from thonmoi.annexes.rules import Difference
from thonmoi.annexes.rules.building import content
from thonmoi.annexes.rules.differing import Change, count, differences
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import SetLine
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
    line = set_beside(criteria.criteria_sets(actor), proposal)
    if line is None:
        return None
    made = content(proposal, columns, rows, measures={})
    base = plain(criteria.criteria_set(actor, line.slug, line.edition))
    return Compared(line, differences(base, made, whole=proposal.is_whole))
