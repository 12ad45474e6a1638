"""Deciding on items: accept, mend, bind, leave out, mark as narrative, answer a doubt."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.intake.models import Proposal, ProposalItem
from thonmoi.intake.rules import ItemKind, ItemState, ProposalState
from thonmoi.intake.rules.mending import PICKED
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.rules import OTHER, Comparator, DutyRole, check_answer, is_sane
from thonmoi.units.models import Unit

MENDABLE = frozenset(
    {
        "unit_id", "site_id", "agency_id", "criterion_id", "measure_id", "name", "role", "level",
        "year", "action", "comparator", "value", "low", "high", "baseline", "unit_text",
        "place_text", "due", "number", "issued_on", "issuer_text", "answer", "note",
    }
)  # fmt: skip
"""Fields of an item that a person may mend; clause and words stay as read."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of one item; `changes` mends or binds it (names of `MENDABLE`)."""

    item_id: int
    state: ItemState
    changes: dict[str, Any] = field(default_factory=dict)


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
        _check(proposal, rows[pk], decision)
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


def _check(proposal: Proposal, row: ProposalItem, decision: Decision) -> None:
    if set(decision.changes) - MENDABLE:
        raise Invalid("item.field", _("This part of a line cannot be changed."))
    _check_words(decision.changes)
    if decision.changes.get("answer"):
        check_answer(row.code, decision.changes["answer"], decision.changes.get("note", ""))
    units = [decision.changes.get(name) for name in ("unit_id", "site_id")]
    for pk in (pk for pk in units if pk is not None):
        unit = Unit.objects.filter(pk=pk).first()
        if unit is None or not unit.path.startswith(proposal.unit_path):
            raise Invalid("item.unit", _("Choose a unit of this area."), field="unit_id")


def _check_words(changes: dict[str, Any]) -> None:
    """Comparison and role are of their lists, figures of a size that a plan can hold."""
    for name, known in (("comparator", Comparator), ("role", DutyRole)):
        if name in changes and changes[name] not in set(known):
            raise Invalid(f"item.{name}", _("Choose one of the list."), field=name)
    for name in ("value", "low", "high", "baseline"):
        if changes.get(name) is not None and not is_sane(changes[name]):
            raise Invalid("item.figure", _("This figure is too large to be right."), field=name)
