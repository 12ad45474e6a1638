"""Deciding on items: accept, mend, bind, leave out, mark as narrative, answer a doubt."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.intake.actions.checking import check_decision
from thonmoi.intake.actions.decided import Decision
from thonmoi.intake.models import Proposal, ProposalItem
from thonmoi.intake.rules import ItemKind, ItemState, ProposalState
from thonmoi.intake.rules.mending import PICKED
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.rules import OTHER
from thonmoi.units.models import Unit


@action(P.ITEM_DECIDE, says=_("Decided on items of {target}"), doors=(Door.PAGE,))
def decide_items(proposal: Proposal, *, by: Actor, decisions: Iterable[Decision]) -> Proposal:
    """Decide on some items of an open proposal, all or none.

    Raises Conflict where the proposal is no longer open, Invalid for an item that is not its
    own, a field that cannot be mended, a unit outside the area, an answer nobody offers.
    """
    if proposal.state != ProposalState.OPEN:
        raise Conflict("proposal.closed", _("This proposal is decided already."))
    wanted = {decision.item_id: decision for decision in decisions}
    rows = {row.pk: row for row in ProposalItem.objects.filter(proposal=proposal, pk__in=wanted)}
    if len(rows) != len(wanted):
        raise Invalid("item.unknown", _("This line is not one of this proposal."))
    for pk, decision in wanted.items():
        decision = _answered(rows[pk], decision)
        check_decision(proposal, rows[pk], decision)
        is_settled = decision.state != ItemState.PROPOSED
        doubt = {"is_doubtful": False} if is_settled and rows[pk].kind != ItemKind.DOUBT else {}
        change(rows[pk], state=decision.state, **doubt, **decision.changes)
        _pick(rows[pk], decision.changes)
    return proposal


def _pick(row: ProposalItem, changes: dict[str, Any]) -> None:
    """What a person says a doubtful name means goes to everything that has the name."""
    field = PICKED.get(row.code, "") if row.kind == ItemKind.DOUBT else ""
    if not field or changes.get(field) is None:
        return
    chosen = {field: changes[field]}
    if field == "site_id":
        site = Unit.objects.get(pk=changes[field])
        chosen["unit_id"] = site.parent_id
    same = ProposalItem.objects.filter(proposal_id=row.proposal_id, why=row.why)
    for one in same.exclude(pk=row.pk).exclude(state=ItemState.EDITED):
        change(one, is_doubtful=False, **chosen)


def _answered(row: ProposalItem, decision: Decision) -> Decision:
    """A name that was chosen is an answer, in the words of what was chosen."""
    field = PICKED.get(row.code, "") if row.kind == ItemKind.DOUBT else ""
    key = decision.changes.get(field) if field else None
    if key is None or decision.changes.get("answer"):
        return decision
    model = Agency if field == "agency_id" else Unit
    chosen = model.objects.filter(pk=key).first()
    note = decision.changes.get("note") or f"{row.name}: {chosen}"
    return replace(decision, changes={**decision.changes, "answer": OTHER, "note": note})
