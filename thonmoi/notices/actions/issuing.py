"""Issuing a letter with what the clerk's register gave, or dropping it."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import register_document, store_file
from thonmoi.library.facts import DocumentFacts
from thonmoi.library.files.check import Checked
from thonmoi.notices.models import Letter
from thonmoi.notices.rules import LetterState
from thonmoi.notices.rules.letters import check_citable, check_draft

KIND = "CV"


@action(P.LETTER_ISSUE, says=_("Issued the reminder letter {target}"), doors=(Door.PAGE,))
def issue_letter(
    letter: Letter,
    *,
    by: Actor,
    version: int,
    number: str,
    issued_on: date,
    docx: Checked,
    uncitable: Iterable[str],
    signer: str = "",
    signed: Checked | None = None,
) -> Letter:
    """Put the letter into the register under its number; then nothing in it changes.

    Raises Conflict while a plan that it cites has no number (`uncitable`; decision 17), where
    it changed since `version`, or where the register holds the number already.
    """
    check_draft(letter.state)
    check_citable(uncitable)
    facts = DocumentFacts(KIND, letter.issuer_name, f"V/v {letter.about}", number, issued_on)
    document = register_document(letter, by=by, facts=facts, file=signed)
    return change(
        letter,
        expect={"version": version, "state": LetterState.DRAFT},
        state=LetterState.ISSUED,
        document=document,
        docx=store_file(letter, by=by, file=docx),
        signer=signer or letter.signer,
        issued_at=clock.now(),
        issued_by_id=by.id,
    )


@action(P.LETTER_DROP, says=_("Dropped the reminder letter {target}"), doors=(Door.PAGE,))
def drop_letter(letter: Letter, *, by: Actor, version: int) -> Letter:
    """Put a draft away. Raises Conflict where it changed, or is issued or dropped already."""
    check_draft(letter.state)
    expected = {"version": version, "state": LetterState.DRAFT}
    return change(letter, expect=expected, state=LetterState.DROPPED)
