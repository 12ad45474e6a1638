"""Shape and friendly messages of the monitoring forms; choices are passed in."""

from thonmoi.monitoring.forms.areas import AreaFigureForm
from thonmoi.monitoring.forms.figures import (
    CellForm,
    ConclusionForm,
    EvidenceForm,
    FigureForm,
    ReasonForm,
    ReturnForm,
    WithdrawForm,
)
from thonmoi.monitoring.forms.follow import (
    AttachForm,
    BaseForm,
    BlockForm,
    CorrectionForm,
    RemarkForm,
)
from thonmoi.monitoring.forms.periods import (
    ExtensionForm,
    PeriodDaysForm,
    PeriodForm,
    ReopenForm,
)

__all__ = [
    "AreaFigureForm",
    "AttachForm",
    "BaseForm",
    "BlockForm",
    "CellForm",
    "ConclusionForm",
    "CorrectionForm",
    "EvidenceForm",
    "ExtensionForm",
    "FigureForm",
    "PeriodDaysForm",
    "PeriodForm",
    "ReasonForm",
    "RemarkForm",
    "ReopenForm",
    "ReturnForm",
    "WithdrawForm",
]
