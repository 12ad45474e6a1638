"""Quarters by which registered criteria are to be met, and how far they have come."""

from datetime import date, timedelta
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules import Standing
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.periods import Kind, Period

QUARTERS = (1, 2, 3, 4)
_MET = (Standing.MET, Standing.MET_NOT_SUSTAINABLE)


class StepState(StrEnum):
    """A registered criterion beside its standing of today."""

    MET = "met"
    ON_WAY = "on-way"
    PASSED = "passed"
    UNKNOWN = "unknown"


def check_quarter(year: int, quarter: int) -> None:
    """Invalid for a quarter that is none, or a year out of reach."""
    if quarter not in QUARTERS:
        raise Invalid("roadmap.quarter", _("Choose a quarter from I to IV."), field="quarter")
    if not 2010 <= year <= 2100:
        raise Invalid("roadmap.year", _("Write the year with four digits."), field="year")


def quarter_end(year: int, quarter: int) -> date:
    """The last day of a quarter."""
    return Period(Kind.QUARTER, year, quarter).end - timedelta(days=1)


def quarter_name(year: int, quarter: int) -> str:
    """``Quý III/2025``, as documents write it."""
    return Period(Kind.QUARTER, year, quarter).label_vi


def step_state(standing: Standing | None, *, year: int, quarter: int, on: date) -> StepState:
    """How far a registered criterion has come on a day; None: nothing is concluded."""
    if standing in _MET:
        return StepState.MET
    if on <= quarter_end(year, quarter):
        return StepState.ON_WAY
    known = standing not in (None, Standing.NO_DATA)
    return StepState.PASSED if known else StepState.UNKNOWN
