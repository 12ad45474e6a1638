"""The words of intake: what a proposal and its items can be."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class ProposalState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


PROPOSAL_STATE_LABELS = {
    ProposalState.OPEN: _("To be looked at"),
    ProposalState.ACCEPTED: _("Accepted"),
    ProposalState.REJECTED: _("Rejected"),
}


class ItemKind(StrEnum):
    """What was found in the text. `rest` are the criteria that "05/20" leaves as met."""

    BASIS = "basis"
    CITATION = "citation"
    RECIPIENT = "recipient"
    DESIGNATION = "designation"
    TITLE = "title"
    UNMET = "unmet"
    CONSOLIDATE = "consolidate"
    REST = "rest"
    READING = "reading"
    GOAL = "goal"
    TARGET = "target"
    WORK = "work"
    TASK = "task"
    DUTY = "duty"
    NARRATIVE = "narrative"
    DOUBT = "doubt"


ITEM_KIND_LABELS = {
    ItemKind.BASIS: _("Basis"),
    ItemKind.CITATION: _("Document cited"),
    ItemKind.RECIPIENT: _("Recipient"),
    ItemKind.DESIGNATION: _("Level to reach"),
    ItemKind.TITLE: _("Title held"),
    ItemKind.UNMET: _("Criterion not met"),
    ItemKind.CONSOLIDATE: _("Criterion to be consolidated"),
    ItemKind.REST: _("Other criteria met"),
    ItemKind.READING: _("Figure of today"),
    ItemKind.GOAL: _("Goal"),
    ItemKind.TARGET: _("Target of the plan"),
    ItemKind.WORK: _("Work or purchase"),
    ItemKind.TASK: _("Task"),
    ItemKind.DUTY: _("Duty"),
    ItemKind.NARRATIVE: _("Narrative"),
    ItemKind.DOUBT: _("Doubt"),
}


class ItemState(StrEnum):
    """What a person decided of an item; what nobody decided is taken as proposed."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    NARRATIVE = "narrative"


ITEM_STATE_LABELS = {
    ItemState.PROPOSED: _("Proposed"),
    ItemState.ACCEPTED: _("Accepted"),
    ItemState.EDITED: _("Mended"),
    ItemState.REJECTED: _("Left out"),
    ItemState.NARRATIVE: _("Narrative"),
}
DECIDED = frozenset(ItemState) - {ItemState.PROPOSED}
TAKEN = frozenset({ItemState.PROPOSED, ItemState.ACCEPTED, ItemState.EDITED})
"""Items in these states become part of the plan."""
