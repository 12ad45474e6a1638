"""Shape and friendly messages of the forms of inspections; choices are passed in."""

from thonmoi.inspections.forms.answers import AnswerForm, CloseForm, MakeForm, ReturnForm
from thonmoi.inspections.forms.programme import CancelForm, ChangeForm, PlanForm
from thonmoi.inspections.forms.visits import ConcludeForm, VisitForm

__all__ = [
    "AnswerForm",
    "CancelForm",
    "ChangeForm",
    "CloseForm",
    "ConcludeForm",
    "MakeForm",
    "PlanForm",
    "ReturnForm",
    "VisitForm",
]
