"""The words in which surveys are spoken about."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise


class SurveyKind(StrEnum):
    """Satisfaction of households before a recognition, or opinion of whoever answers (S-51)."""

    SATISFACTION = "satisfaction"
    OPINION = "opinion"


KIND_LABELS: dict[SurveyKind, Words] = {
    SurveyKind.SATISFACTION: _("Satisfaction of households"),
    SurveyKind.OPINION: _("Open survey of opinion"),
}


class SurveyState(StrEnum):
    """Drafted, open for answers, closed and counted, published."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    PUBLISHED = "published"


STATE_LABELS: dict[SurveyState, Words] = {
    SurveyState.DRAFT: pgettext_lazy("survey", "being prepared"),
    SurveyState.OPEN: pgettext_lazy("survey", "open"),
    SurveyState.CLOSED: pgettext_lazy("survey", "closed, not published yet"),
    SurveyState.PUBLISHED: pgettext_lazy("survey", "published"),
}
STATE_LOOKS: dict[SurveyState, str] = {
    SurveyState.DRAFT: "none",
    SurveyState.OPEN: "verify",
    SurveyState.CLOSED: "todo",
    SurveyState.PUBLISHED: "met",
}


class Way(StrEnum):
    """How answers came in: from the minutes of counted sheets, or with household codes."""

    PAPER = "paper"
    CODES = "codes"


CHOICES = ("Hài lòng", "Chưa hài lòng", "Không có ý kiến")
"""The answers of a satisfaction survey; the first is the one that the rate counts."""
