"""Shape and friendly messages of the forms of works and capital; choices are passed in."""

from thonmoi.funding.forms.capital import (
    AdjustForm,
    AllotForm,
    CarryForm,
    ContributeForm,
    PayForm,
    SettleForm,
)
from thonmoi.funding.forms.projects import (
    NAMES,
    AddForm,
    BoundaryForm,
    CorrectForm,
    DecideForm,
    OpenForm,
    SplitForm,
)
from thonmoi.funding.forms.records import (
    AcceptanceForm,
    PhotoForm,
    ProgressForm,
    StageForm,
    WithdrawForm,
)

__all__ = [
    "NAMES",
    "AcceptanceForm",
    "AddForm",
    "AdjustForm",
    "AllotForm",
    "BoundaryForm",
    "CarryForm",
    "ContributeForm",
    "CorrectForm",
    "DecideForm",
    "OpenForm",
    "PayForm",
    "PhotoForm",
    "ProgressForm",
    "SettleForm",
    "SplitForm",
    "StageForm",
    "WithdrawForm",
]
