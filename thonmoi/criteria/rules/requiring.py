"""What is required of a group in a year."""

from dataclasses import dataclass
from decimal import Decimal

from thonmoi.criteria.rules.comparing import figure
from thonmoi.criteria.rules.reasons import Reason
from thonmoi.criteria.rules.shapes import Indicator, Threshold
from thonmoi.criteria.rules.wording import figure_text


@dataclass(frozen=True)
class Requirement:
    """The threshold that holds, or (None) why nobody but a person can say."""

    threshold: Threshold | None
    why_unknown: Reason | None = None


def require(indicator: Indicator, group: str | None, year: int | None) -> Requirement:
    """Return what holds for `group` in `year`. Never falls back over a group marked unknown."""
    if not indicator.thresholds:
        return Requirement(None, _unknown(indicator))
    rows = indicator.thresholds
    if any(row.year is not None for row in rows):
        if year is None:
            return Requirement(None, Reason.of("threshold.year_missing"))
        rows = tuple(row for row in rows if row.year == year)
        if not rows:
            return Requirement(None, Reason.of("threshold.year_unknown", year=str(year)))
    if not group and any(row.group != indicator.default_group for row in rows):
        return Requirement(None, Reason.of("threshold.group_missing"))
    row = _row(rows, group or indicator.default_group) or _row(rows, indicator.default_group)
    if row is None:
        return Requirement(None, Reason.of("threshold.unknown_for_group"))
    if row.value is None and row.detail:
        return Requirement(None, Reason.of("threshold.conditional", detail=row.detail))
    if row.value is None and row.year is not None:
        return Requirement(None, Reason.of("threshold.year_unknown", year=str(row.year)))
    if row.value is None:
        return Requirement(None, Reason.of("threshold.unknown_for_group"))
    if row.value == "" or (isinstance(row.value, Decimal) and figure(row.value) is None):
        return Requirement(None, Reason.of("threshold.unreadable"))
    return Requirement(row)


def _row(rows: tuple[Threshold, ...], group: str) -> Threshold | None:
    return next((row for row in rows if row.group == group), None)


def _unknown(indicator: Indicator) -> Reason:
    if indicator.upper_bound is not None:
        return Reason.of("threshold.bounded", bound=figure_text(indicator, indicator.upper_bound))
    if indicator.delegated_to:
        return Reason.of("threshold.delegated")
    return Reason.of("threshold.unknown")
