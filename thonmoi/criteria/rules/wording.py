"""What is required, in words."""

from decimal import Decimal

from thonmoi.criteria.rules.comparing import figure
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
