"""Residents' feedback: its words, its states, its look-up code, what belongs elsewhere. Pure."""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.text import nfc
from thonmoi.voices.rules.facts import said

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Letters of a code: none that is read for another."""
LENGTH = 12
_DENOUNCES = re.compile(r"(?<!\w)(?:tố\s+c[áa]o|to\s+cáo)(?!\w)")
_UNMARKED = re.compile(r"(?<!\w)to\s+cao(?!\w)")
MOST = 3000


class FeedbackState(StrEnum):
    """Waits to be looked at, then is taken up and answered, or is not taken up."""

    WAITING = "waiting"
    TAKEN = "taken"
    ANSWERED = "answered"
    DECLINED = "declined"


FEEDBACK_LABELS: dict[FeedbackState, str | Promise] = {
    FeedbackState.WAITING: pgettext_lazy("feedback", "received, not looked at yet"),
    FeedbackState.TAKEN: pgettext_lazy("feedback", "taken up, being answered"),
    FeedbackState.ANSWERED: pgettext_lazy("feedback", "answered"),
    FeedbackState.DECLINED: pgettext_lazy("feedback", "not taken up"),
}
FEEDBACK_LOOKS = {
    FeedbackState.WAITING: "todo",
    FeedbackState.TAKEN: "verify",
    FeedbackState.ANSWERED: "met",
    FeedbackState.DECLINED: "na",
}


class Decision(StrEnum):
    """What a moderator decides: shown outside, answered to the sender alone, not taken up."""

    SHOW = "show"
    KEEP = "keep"
    DECLINE = "decline"


DECISION_LABELS: dict[Decision, str | Promise] = {
    Decision.SHOW: _("take it up and show it outside"),
    Decision.KEEP: _("take it up, answer only the sender"),
    Decision.DECLINE: _("do not take it up"),
}


@dataclass(frozen=True, slots=True)
class FeedbackFacts:
    """What a resident sends; a way to reach him is his to give."""

    text: str
    contact: str = ""

    def as_fields(self) -> dict[str, Any]:
        """Checked columns. Raises Invalid for no words, and for a denunciation.

        A denunciation (tố cáo) goes to the body that the law names, not here (decision 21).
        """
        text = said(self.text, "text")[:MOST]
        if denounces(text):
            raise Invalid(
                "feedback.denunciation",
                _(
                    "A denunciation (tố cáo) is not taken here: the law has a channel of its own "
                    "for it, which protects you. See “Where a denunciation is sent” on this page."
                ),
                field="text",
            )
        return {"text": text, "contact": " ".join(nfc(self.contact).split())[:200]}


def denounces(text: str) -> bool:
    """Whether somebody writes of a denunciation (tố cáo); a tree may well be tall (to cao).

    Who types without any marks may mean either, and is led to the channel.
    """
    words = nfc(text).lower()
    return bool(_DENOUNCES.search(words) or (words.isascii() and _UNMARKED.search(words)))


def new_code() -> str:
    """A fresh look-up code, such as ``7KQ2-M4XD-9TRW``: whoever has it reads the answer."""
    drawn = "".join(secrets.choice(ALPHABET) for _one in range(LENGTH))
    return "-".join(drawn[i : i + 4] for i in range(0, LENGTH, 4))


def digest_of(code: str) -> str:
    """What is kept of a code, however it is typed: its hash."""
    plain = re.sub(r"[^0-9A-Z]", "", code.upper())
    return hashlib.sha256(plain.encode()).hexdigest()


def day_after(today: date, days: int | None) -> date | None:
    """The last day of a term; None where no term was set."""
    return today + timedelta(days=days) if days else None


def require_feedback(state: FeedbackState, *states: FeedbackState) -> None:
    """Raise Conflict where a feedback is in another state."""
    if state in states:
        return
    sentences = {
        FeedbackState.WAITING: _("Nobody has looked at it yet. Decide first what is shown of it."),
        FeedbackState.DECLINED: _("It was not taken up: decide again if it should be answered."),
    }
    raise Conflict("feedback.state", sentences.get(state, _("It is answered already.")))
