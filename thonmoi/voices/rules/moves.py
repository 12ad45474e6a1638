"""Which states of a difficulty lead to which, and what counts as late. Pure."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict
from thonmoi.notices.rules import may_be_late
from thonmoi.voices.rules.words import DifficultyState as D

OPEN = frozenset({D.RAISED, D.ASSIGNED, D.ESCALATED, D.ANSWERED})
"""States in which a difficulty is not settled."""
UNANSWERED = frozenset({D.RAISED, D.ASSIGNED, D.ESCALATED})
ASSIGNABLE = frozenset({D.RAISED, D.ASSIGNED, D.ESCALATED})
ANSWERABLE = frozenset({D.ASSIGNED, D.ESCALATED})
REOPENABLE = frozenset({D.ANSWERED, D.CLOSED})
_SENTENCES = {
    D.RAISED: _("It is not assigned to anybody yet. Assign it first."),
    D.ASSIGNED: _("It waits for its answer: nothing to open again."),
    D.ESCALATED: _("It lies with the level above and waits for its answer."),
    D.ANSWERED: _("It is answered already. Close it, or open it again with the reason."),
    D.CLOSED: _("It is closed already. Open it again where it is not settled."),
}


def require(state: D, *states: D) -> None:
    """Raise Conflict with what to do where a difficulty is in another state."""
    if state not in states:
        raise Conflict("difficulty.state", _SENTENCES[state])


def is_late(*, waits: bool, due: date | None, is_urged: bool, today: date) -> bool:
    """Whether an answer is overdue; the Front and the Party never are (decision 14).

    A day that is not certain is handed over as None: nothing is late by it.
    """
    return waits and due is not None and due < today and may_be_late(is_urged=is_urged)


def age(raised_on: date, closed_on: date | None, today: date) -> int:
    """Days since something was raised, until it was closed or today."""
    return max(0, ((closed_on or today) - raised_on).days)
