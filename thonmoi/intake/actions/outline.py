"""Mending the outline of a proposal: its file is read again, decisions stay with their items."""

import json
from collections import defaultdict
from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, remove
from thonmoi.intake.actions.decided import MENDABLE
from thonmoi.intake.actions.make import APART, check_depth, keep_items, kept_reading
from thonmoi.intake.actions.matches import check_open, match_again
from thonmoi.intake.models import ItemAgency, ItemUnit, OutlineMend, Proposal, ProposalItem
from thonmoi.intake.reader.reading import Reading
from thonmoi.intake.rules import ItemState
from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.gazetteer import Gazetteer
from thonmoi.intake.rules.outlining import Mend, Step
from thonmoi.intake.rules.proposing import propose, sane
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P


@action(P.OUTLINE_MEND, says=_("Mended the outline of {target}"), doors=(Door.PAGE,))
def mend_outline(
    proposal: Proposal,
    *,
    by: Actor,
    version: int,
    mend: Mend,
    reading: Reading,
    known: Gazetteer,
) -> Proposal:
    """Keep a mend of an open proposal, and what its file says with it.

    `reading` is the file read with all mends, this one last. What was decided of an item stays
    where the item is found again. Raises Conflict where the proposal is decided or changed.
    """
    check_open(proposal)
    check_depth(reading)
    if mend.step is Step.LABEL and len(mend.label.strip()) > 20:
        raise Invalid("outline.label", _("A label is short, such as a) or 2.1."), field="label")
    order = OutlineMend.objects.filter(proposal=proposal).count() + 1
    create(OutlineMend, proposal=proposal, order=order, **asdict(mend))
    text = json.dumps(kept_reading(reading), ensure_ascii=False)
    change(proposal, expect={"version": version}, reading=text)
    _propose_again(proposal, [sane(one) for one in propose(reading, known, today=clock.today())])
    if proposal.revises_id:
        match_again(proposal, by)
    return proposal


def _propose_again(proposal: Proposal, found: list[Flat]) -> None:
    """New items in place of the old ones; a decision goes to the item of the same kind and words,
    the first to the first.
    """
    decided: dict[tuple[str, str], list[ProposalItem]] = defaultdict(list)
    old = list(ProposalItem.objects.filter(proposal=proposal).order_by("order"))
    for row in old:
        decided[row.kind, row.text].append(row)
    new = keep_items(proposal, found, first=len(old) + 1)
    for row in new:
        before = decided[row.kind, row.text]
        was = before.pop(0) if before else None
        if was is not None and was.state != ItemState.PROPOSED:
            change(row, state=was.state, is_doubtful=was.is_doubtful, **_edited(was))
        elif was is not None and was.answer:
            change(row, answer=was.answer, note=was.note)
    for child in (ItemUnit, ItemAgency):
        for one in child.objects.filter(item__in=old):
            remove(one)
    for row in old:
        change(row, same_as=None)
    for row in old:
        remove(row)


def _edited(was: ProposalItem) -> dict[str, Any]:
    if was.state != ItemState.EDITED:
        return {}
    return {name: getattr(was, name) for name in MENDABLE if name not in APART}
