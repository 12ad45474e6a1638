"""Taking an annex as a set: its paper registered, its measures, the set drafted and in use."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.actions._measures import measures_of
from thonmoi.annexes.actions._open import refuse_closed
from thonmoi.annexes.actions._paper import paper_of
from thonmoi.annexes.models import ProposalColumn, ProposalRow, SetProposal
from thonmoi.annexes.rules import ProposalState, RowKind, RowState
from thonmoi.annexes.rules.building import content
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.actions import Told, activate_set, draft_set
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P


@action(P.ANNEX_ACCEPT, says=_("Took {target} as a set of criteria"), doors=(Door.PAGE,))
def accept_annex(
    proposal: SetProposal, *, by: Actor, version: int, activate: bool = True
) -> SetProposal:
    """Make the set of an open annex through the deeds of criteria; returns the annex.

    The paper is registered with the file, or the one of that number is taken. What was
    confirmed counts as found, the rest is shown as not confirmed. With `activate` the set
    judges from now on, and the edition before it retires. Raises Invalid where something is
    missing, Conflict where it is decided, or was changed meanwhile.
    """
    refuse_closed(proposal)
    rows = list(_rows(proposal))
    _check(proposal, rows)
    document = paper_of(proposal, by=by)
    place = Place(proposal.unit_path, proposal.area_name)
    base = criteria.written_set(by, proposal.overlay_on) if proposal.overlay_on else None
    made = draft_set(
        place,
        by=by,
        content=content(
            proposal, _columns(proposal), rows, measures=measures_of(place, rows, by), base=base
        ),
        document=document,
        told=_told(rows),
    )
    if activate:
        activate_set(made, by=by)
    must = {"version": version, "state": ProposalState.OPEN.value}
    done = {"criteria_set": made, "document": document, "state": ProposalState.ACCEPTED.value}
    return change(proposal, expect=must, **done)


def _rows(proposal: SetProposal) -> Sequence[ProposalRow]:
    rows = ProposalRow.objects.filter(proposal=proposal).exclude(state=RowState.EXCLUDED)
    return rows.select_related("measure").prefetch_related("values").order_by("order")


def _columns(proposal: SetProposal) -> list[ProposalColumn]:
    return list(ProposalColumn.objects.filter(proposal=proposal).order_by("order"))


def _check(proposal: SetProposal, rows: list[ProposalRow]) -> None:
    if not proposal.year_from or not proposal.year_to:
        raise Invalid("annex.years", _("Say in which years the set holds."), field="year_from")
    if not proposal.number:
        raise Invalid("annex.number", _("Write the number of the decision first."), field="number")
    criteria_codes = {row.code for row in rows if row.kind == RowKind.CRITERION}
    for row in rows:
        if row.kind == RowKind.INDICATOR and row.criterion not in criteria_codes:
            raise Invalid(
                "annex.loose",
                _("The row “%(row)s” stands under no criterion: mend it or leave it out.")
                % {"row": str(row)[:80]},
            )


def _told(rows: list[ProposalRow]) -> dict[str, Told]:
    """Who confirmed each indicator, and when."""
    return {
        row.code: Told(row.confirmed_by_id, row.confirmed_office, row.confirmed_at)
        for row in rows
        if row.kind == RowKind.INDICATOR and row.state == RowState.CONFIRMED and row.confirmed_at
    }
