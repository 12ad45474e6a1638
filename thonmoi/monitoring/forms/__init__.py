"""Shape and friendly messages of the monitoring forms; choices are passed in."""

from thonmoi.monitoring.forms.areas import AreaFigureForm
from thonmoi.monitoring.forms.figures import (
    CellForm,
    ConclusionForm,
    EvidenceForm,
    FigureForm,
    ReasonForm,
    ReturnForm,
)
from thonmoi.monitoring.forms.periods import (
    ExtensionForm,
    PeriodDaysForm,
    PeriodForm,
    ReopenForm,
    VersionForm,
)

__all__ = [
    "AreaFigureForm",
    "CellForm",
    "ConclusionForm",
    "EvidenceForm",
    "ExtensionForm",
    "FigureForm",
    "PeriodDaysForm",
    "PeriodForm",
    "ReasonForm",
    "ReopenForm",
    "ReturnForm",
    "VersionForm",
]
