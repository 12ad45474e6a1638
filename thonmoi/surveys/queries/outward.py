"""What the public page of a place says of surveys: what is asked there, what was published."""

from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.surveys.queries.shown import SurveyView
from thonmoi.surveys.queries.surveys import open_surveys
from thonmoi.surveys.rules import SurveyState
from thonmoi.ui.outside import Line
from thonmoi.ui.templatetags.ui import vndate

MOST = 10


def lines(actor: Actor, path: str) -> list[Line]:
    """Surveys of a place, of what lies in it and of what it lies in, at most ten; two questions."""
    near = [
        one
        for one in open_surveys(actor)
        if one.unit_path.startswith(path) or path.startswith(one.unit_path)
    ]
    return [Line(str(one), _said(one), reverse("opinion", args=[one.pk])) for one in near[:MOST]]


def _said(one: SurveyView) -> str:
    if one.state == SurveyState.PUBLISHED:
        return _("result published %(day)s") % {"day": vndate(one.published_on)}
    if one.closes_on:
        return _("answers until %(day)s") % {"day": vndate(one.closes_on)}
    return _("open for answers")
