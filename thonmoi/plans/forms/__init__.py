"""Shape and friendly messages of the forms of plans; choices are passed in."""

from thonmoi.plans.forms.aims import DesignationEndForm, DesignationForm, LevelForm, TitleForm
from thonmoi.plans.forms.given import GivenForm
from thonmoi.plans.forms.life import DoubtForm, EndForm, ForceForm, NumberForm
from thonmoi.plans.forms.parts import TargetForm, WorkForm
from thonmoi.plans.forms.tasks import (
    AssignForm,
    AttachmentForm,
    CarryForm,
    DropForm,
    ManyForm,
    ReportForm,
    TaskReturnForm,
)

__all__ = [
    "AssignForm",
    "AttachmentForm",
    "CarryForm",
    "DesignationEndForm",
    "DesignationForm",
    "DoubtForm",
    "DropForm",
    "EndForm",
    "ForceForm",
    "GivenForm",
    "LevelForm",
    "ManyForm",
    "NumberForm",
    "ReportForm",
    "TargetForm",
    "TaskReturnForm",
    "TitleForm",
    "WorkForm",
]
