"""All reads of the procedures room: what rooms above ask.

procedure_for(actor, "recognition", commune.path, level="nang-cao")   # the rule of today
found.step("verify").number(NumberKind.DAYS)      # value None: nobody has set it
deadline_of(actor, found.step("verify"), started, commune.path)       # Deadline(on, is_certain)
rules.is_reached(agreed, present, number.value)   # True, False, or None: a person decides
"""

from thonmoi.procedures.queries.holidays import (
    HolidayView,
    calendar,
    holiday,
    holiday_row,
    holidays,
    years,
)
from thonmoi.procedures.queries.procedures import (
    deadline_of,
    number_row,
    places,
    procedure,
    procedure_for,
    procedures,
)
from thonmoi.procedures.queries.shown import (
    ConditionView,
    NumberView,
    PaperView,
    ProcedureView,
    StepView,
)

__all__ = [
    "ConditionView",
    "HolidayView",
    "NumberView",
    "PaperView",
    "ProcedureView",
    "StepView",
    "calendar",
    "deadline_of",
    "holiday",
    "holiday_row",
    "holidays",
    "number_row",
    "places",
    "procedure",
    "procedure_for",
    "procedures",
    "years",
]
