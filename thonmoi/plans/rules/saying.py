"""A target in the words of the plan: official text, Vietnamese in every language.

"Khoảng", "từ … đến", "từ … trở lên" are kept as the plan says them.
"""

from decimal import Decimal
from typing import Protocol

from thonmoi.kernel.numbers import format_number, pad_count
from thonmoi.plans.rules.aims import Aim
from thonmoi.plans.rules.words import Comparator


class Said(Aim, Protocol):
    """An aim with its unit and the absolute number beside it ("44", "hộ")."""

    unit_text: str
    absolute: Decimal | None
    absolute_unit: str


LARGEST = Decimal(10) ** 9
"""No count, rate or rank of a plan comes near it; a larger figure is a slip or a trick."""


def is_sane(value: Decimal | int) -> bool:
    """Whether a figure can be one of a plan."""
    return Decimal(value).is_finite() and abs(value) < LARGEST


def figure(value: Decimal | None, unit: str) -> str:
    """``0,15%``, ``06 phòng``, ``4.342 người``; counts of things below ten are padded."""
    if value is None:
        return "…"
    whole = value == value.to_integral_value()
    text = format_number(value) if unit == "%" or not whole else pad_count(int(value))
    return f"{text}%" if unit == "%" else f"{text} {unit}".strip()


def said(aim: Said) -> str:
    """``từ 0,15% xuống còn 0%, tương ứng giảm 44 hộ``; ``khoảng 4.342 người``."""
    text = _said(aim)
    if aim.absolute is None:
        return text
    beside = figure(aim.absolute, aim.absolute_unit)
    if Comparator(aim.comparator) in (Comparator.FROM_TO, Comparator.DECREASE_BY):
        turn = "giảm" if _is_falling(aim) else "tăng"
        return f"{text}, tương ứng {turn} {beside}"
    return f"{text}, tương ứng {beside}"


def _is_falling(aim: Aim) -> bool:
    if Comparator(aim.comparator) is Comparator.DECREASE_BY:
        return True
    return aim.baseline is not None and aim.value is not None and aim.value < aim.baseline


def _said(aim: Said) -> str:
    value = figure(aim.value, aim.unit_text)
    match Comparator(aim.comparator):
        case Comparator.AT_LEAST:
            return f"từ {value} trở lên"
        case Comparator.ABOVE:
            return f"trên {value}"
        case Comparator.AT_MOST:
            return f"không quá {value}"
        case Comparator.BELOW:
            return f"dưới {value}"
        case Comparator.ABOUT:
            return f"khoảng {value}"
        case Comparator.EXACTLY:
            return value
        case Comparator.RANGE:
            low = figure(aim.low, "%" if aim.unit_text == "%" else "")
            return f"từ {low} đến {figure(aim.high, aim.unit_text)}"
        case Comparator.FROM_TO:
            start = figure(aim.baseline, aim.unit_text)
            return f"từ {start} {'xuống còn' if _is_falling(aim) else 'lên'} {value}"
        case Comparator.INCREASE_BY:
            return f"tăng {value}"
        case Comparator.DECREASE_BY:
            return f"giảm {value}"
        case Comparator.TOP_N:
            return f"trong nhóm {value} đầu"
