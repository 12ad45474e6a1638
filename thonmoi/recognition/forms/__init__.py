"""Forms of the recognition room."""

from thonmoi.recognition.forms.communes import AssessForm, OpinionForm, PublicationForm
from thonmoi.recognition.forms.decided import (
    AwardForm,
    ConditionForm,
    EnclosureForm,
    FinishForm,
    MeetingForm,
    VerifyForm,
    WithdrawForm,
)
from thonmoi.recognition.forms.dossiers import DropForm, OpenForm

__all__ = [
    "AssessForm",
    "AwardForm",
    "ConditionForm",
    "DropForm",
    "EnclosureForm",
    "FinishForm",
    "MeetingForm",
    "OpenForm",
    "OpinionForm",
    "PublicationForm",
    "VerifyForm",
    "WithdrawForm",
]
