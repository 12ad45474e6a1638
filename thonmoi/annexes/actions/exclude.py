"""Leaving a row out of the set, or taking it back."""

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.actions._open import refuse_closed
from thonmoi.annexes.models import ProposalRow
from thonmoi.annexes.rules import RowKind, RowState
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P


@action(P.ROW_EXCLUDE, says=_("Left out, or took back, the row {target}"), doors=(Door.PAGE,))
def exclude_row(
    row: ProposalRow, *, by: Actor, version: int, is_excluded: bool = True
) -> ProposalRow:
    """Leave a row out of the set, a criterion with its indicators, or take it back.

    Its words stay with the annex. Raises Conflict where the annex is decided, or the row was
    changed meanwhile.
    """
    refuse_closed(row.proposal)
    state = RowState.EXCLUDED if is_excluded else RowState.READ
    changed = change(row, expect={"version": version}, state=state.value)
    if row.kind == RowKind.CRITERION:
        own = ProposalRow.objects.filter(proposal=row.proposal, kind=RowKind.INDICATOR)
        for one in own.filter(criterion=row.code).exclude(state=state):
            change(one, state=state.value)
    return changed
