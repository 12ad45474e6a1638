"""Which state of a survey allows what. Pure."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict
from thonmoi.surveys.rules.words import SurveyState as S

_SENTENCES = {
    S.DRAFT: _("The survey is not open yet. Open it first."),
    S.OPEN: _("The survey is open: what it asks stays as it is. Close it first."),
    S.CLOSED: _("The survey is closed."),
    S.PUBLISHED: _("The result is published and stays as it is."),
}


def require(state: str, *states: S) -> None:
    """Raise Conflict with what to do where a survey is in another state."""
    if state not in states:
        raise Conflict("survey.state", _SENTENCES[S(state)])


def takes_answers(state: str, closes_on: date | None, today: date) -> bool:
    """Whether somebody may answer: it is open, and its last day has not passed."""
    return state == S.OPEN and (closes_on is None or today <= closes_on)
