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
from thonmoi.recognition.forms.dossiers import DropForm, EntryForm, OpenForm
from thonmoi.recognition.forms.titles import AcknowledgeForm

__all__ = [
    "AcknowledgeForm",
    "AssessForm",
    "AwardForm",
    "ConditionForm",
    "DropForm",
    "EnclosureForm",
    "EntryForm",
    "FinishForm",
    "MeetingForm",
    "OpenForm",
    "OpinionForm",
    "PublicationForm",
    "VerifyForm",
    "WithdrawForm",
]
