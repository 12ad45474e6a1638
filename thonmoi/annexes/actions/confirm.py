"""Confirming rows against the text: one by one, or a block of those without doubt."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.actions._open import refuse_closed
from thonmoi.annexes.models import ProposalRow, SetProposal
from thonmoi.annexes.rules import MeasureState, RowState
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, NotFound
from thonmoi.kernel.permissions import Permission as P


@action(P.ROW_CONFIRM, says=_("Confirmed rows of {target}"), doors=(Door.PAGE,))
def confirm_rows(
    proposal: SetProposal, *, by: Actor, rows: Mapping[int, int], is_confirmed: bool = True
) -> list[ProposalRow]:
    """Record that the office compared rows with the text, or take that back; returns them.

    `rows` maps the key of each to the version that was on the screen. All or none. Raises
    NotFound for a row of another annex, Conflict where one was changed or left out meanwhile.
    """
    refuse_closed(proposal)
    found = list(ProposalRow.objects.filter(proposal=proposal, pk__in=rows).order_by("order"))
    if len(found) != len(rows) or not rows:
        raise NotFound("row.unknown", _("There is no such row in this annex."))
    told = confirmed(by) if is_confirmed else {"state": RowState.READ.value}
    for row in found:
        if row.state == RowState.EXCLUDED:
            raise Conflict("row.excluded", _("This row is left out: take it back first."))
        asked = {"measure_state": MeasureState.SAME.value} if _is_asked(row, told) else {}
        change(row, expect={"version": rows[row.pk]}, **told, **asked)
    return found


def _is_asked(row: ProposalRow, told: dict[str, Any]) -> bool:
    """Whether a measure is proposed, and confirmed by this."""
    is_asked = row.measure_state == MeasureState.ASKED
    return is_asked and told["state"] == RowState.CONFIRMED.value


def confirmed(by: Actor) -> dict[str, Any]:
    """Who confirms a row, and when."""
    return {
        "state": RowState.CONFIRMED.value,
        "confirmed_by_id": by.id,
        "confirmed_office": by.office[:200],
        "confirmed_at": clock.now(),
    }
