"""Forms of surveys; choices and questions are passed in."""

from thonmoi.surveys.forms._parts import VersionForm
from thonmoi.surveys.forms.answering import BallotForm, CodeForm, OpinionForm
from thonmoi.surveys.forms.closing import AnswerForm, ObjectionForm, PublishForm
from thonmoi.surveys.forms.counting import CodesForm, MinutesForm, SheetForm
from thonmoi.surveys.forms.planning import ChangeForm, PlanForm

__all__ = [
    "AnswerForm",
    "BallotForm",
    "ChangeForm",
    "CodeForm",
    "CodesForm",
    "MinutesForm",
    "ObjectionForm",
    "OpinionForm",
    "PlanForm",
    "PublishForm",
    "SheetForm",
    "VersionForm",
]
