"""Drafting an official reminder letter and writing it over."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.facts import Draft, DraftRow
from thonmoi.notices.models import Letter, LetterLine
from thonmoi.notices.rules import LetterState
from thonmoi.notices.rules.letters import LetterFrame, LetterWords, check_draft, clean_lines
from thonmoi.units.models import Unit


@action(P.LETTER_DRAFT, says=_("Drafted a reminder letter: {target}"), doors=(Door.PAGE,))
def draft_letter(unit: Unit, *, by: Actor, draft: Draft) -> Letter:
    """Keep a letter with what its bodies owe now; the rows stay as they are, whatever is done."""
    letter = create(
        Letter,
        unit=unit,
        state=LetterState.DRAFT,
        on=draft.on,
        **_words(draft.words),
        **_frame(draft.frame),
        drafted_at=clock.now(),
        drafted_by_id=by.id,
    )
    create_many(LetterLine, (_line(letter, n, row) for n, row in enumerate(draft.rows, 1)))
    return letter


def _line(letter: Letter, order: int, row: DraftRow) -> dict[str, Any]:
    return {
        "letter": letter,
        "agency_id": row.agency_id,
        "order": order,
        "key": row.key,
        "text": row.text,
        "kind": row.cites.kind if row.cites else "",
        "cited_pk": row.cites.pk if row.cites else None,
        "clause": row.cites.clause if row.cites else "",
        "due": row.due,
        "is_late": row.is_late,
    }


@action(P.LETTER_EDIT, says=_("Wrote over a reminder letter: {target}"), doors=(Door.PAGE,))
def edit_letter(
    letter: Letter, *, by: Actor, version: int, words: LetterWords, frame: LetterFrame
) -> Letter:
    """Set the words and the frame of a draft. Raises Conflict where it changed, or is no draft."""
    check_draft(letter.state)
    expected = {"version": version, "state": LetterState.DRAFT}
    return change(letter, expect=expected, **_words(words), **_frame(frame))


def _words(words: LetterWords) -> dict[str, str]:
    return {
        "about": clean_lines(words.about).removeprefix("V/v "),
        "opening": clean_lines(words.opening),
        "closing": clean_lines(words.closing),
    }


def _frame(frame: LetterFrame) -> dict[str, str]:
    return {
        "parent_text": "\n".join(frame.parent),
        "issuer_text": "\n".join(frame.issuer),
        "issuer_name": frame.issuer_name,
        "symbol": frame.symbol,
        "place": frame.place,
        "authority": "\n".join(frame.authority),
        "position": "\n".join(frame.position),
        "signer": frame.signer,
        "copies": "\n".join(frame.copies),
        "filed": frame.filed,
    }
