"""What is required of a group in a year, and how the documents write it."""

from dataclasses import dataclass
from decimal import Decimal

from thonmoi.criteria.rules.comparing import figure
from thonmoi.criteria.rules.reasons import Reason
from thonmoi.criteria.rules.shapes import Indicator, Threshold
from thonmoi.criteria.rules.words import Direction, Kind
from thonmoi.kernel.numbers import format_number

_SIGNS = {
    Direction.AT_LEAST: "≥ ",
    Direction.ABOVE: "> ",
    Direction.AT_MOST: "≤ ",
    Direction.BELOW: "< ",
    Direction.ABOUT: "khoảng ",
}


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


def figure_text(indicator: Indicator, value: Decimal) -> str:
    """Return a figure with its unit, as documents write it: "97,74%", "62 triệu đồng/người/năm"."""
    written = str(value) if figure(value) is None else format_number(value)
    if indicator.unit == "%" or (indicator.kind is Kind.PERCENT and not indicator.unit):
        return f"{written}%"
    return f"{written} {indicator.unit}".rstrip()


def requirement_text(indicator: Indicator, threshold: Threshold | None) -> str:
    """Return what a document asks, in Vietnamese: "≥ 95%", "100%", "Đạt", "mức độ 3", or ""."""
    if threshold is None or threshold.value is None:
        return ""
    value = threshold.value
    if isinstance(value, str):
        is_numbered = indicator.kind is Kind.ORDINAL and value.isdigit() and indicator.unit
        return f"{indicator.unit} {value}" if is_numbered else value
    written = figure_text(indicator, value)
    if indicator.direction is Direction.RANGE and (high := figure(threshold.high)):
        return f"{format_number(value)} - {figure_text(indicator, high)}"
    if is_bound(indicator, value):
        return written
    return _SIGNS.get(indicator.direction, "") + written


def bound_text(indicator: Indicator) -> str:
    """Return what is known of an unknown threshold: "không quá 97,74%", or ""."""
    if indicator.upper_bound is None:
        return ""
    return f"không quá {figure_text(indicator, indicator.upper_bound)}"


def is_bound(indicator: Indicator, value: Decimal) -> bool:
    """Whether no better value exists than the one required: 100 % of something, 0 at most."""
    if indicator.direction is Direction.AT_LEAST:
        return indicator.kind is Kind.PERCENT and value == 100
    return indicator.direction is Direction.AT_MOST and value == 0
