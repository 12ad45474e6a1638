"""Papers that an agency writes itself, pure: kinds, states and the steps between them."""

from collections.abc import Collection
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.text import nfc
from thonmoi.library.rules import KINDS


class DispatchKind(StrEnum):
    """Letter (công văn), proposal to authority, notice, decision, minutes; codes of the library."""

    LETTER = "CV"
    PROPOSAL = "TTr"
    NOTICE = "TB"
    DECISION = "QĐ"
    MINUTES = "BB"

    @property
    def words(self) -> str:
        """The official word: data, in every language."""
        return KINDS[self]


class DispatchState(StrEnum):
    """Draft, submitted for signature, issued with number and day, or dropped before that."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ISSUED = "issued"
    DROPPED = "dropped"


STATE_LABELS = {
    DispatchState.DRAFT: _("Draft"),
    DispatchState.SUBMITTED: _("Submitted for signature"),
    DispatchState.ISSUED: _("Issued"),
    DispatchState.DROPPED: _("Dropped"),
}
LOOKS = {
    DispatchState.DRAFT: "todo",
    DispatchState.SUBMITTED: "verify",
    DispatchState.ISSUED: "met",
    DispatchState.DROPPED: "out",
}
_SENTENCES = {
    DispatchState.DRAFT: _("The document is a draft. Submit it for signature first."),
    DispatchState.SUBMITTED: _("The document is submitted for signature. Take it back first."),
    DispatchState.ISSUED: _("The document is issued; it can no longer be changed."),
    DispatchState.DROPPED: _("The document is dropped. Write a new one."),
}


def check_state(state: str, wanted: DispatchState) -> None:
    """Raise Conflict where a document is not in the state that a step begins with."""
    if state != wanted:
        raise Conflict("dispatch.state", _SENTENCES[DispatchState(state)])


def check_own(agency_id: int, own: Collection[int]) -> None:
    """Raise Denied where somebody writes for an agency that is not his."""
    if agency_id not in own:
        raise Denied(
            "dispatch.agency", _("You write only for your own agency. Choose one of yours.")
        )


def full_number(typed: str, symbol: str) -> str:
    """The number as the clerk's register has it, with the symbol where only the figure is typed."""
    number = nfc(typed).strip()
    if not number:
        raise Invalid(
            "dispatch.number", _("Write the number that the clerk's register gave."), field="number"
        )
    return f"{number.zfill(2)}/{symbol}" if number.isdigit() else number
