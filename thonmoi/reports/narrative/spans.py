"""Periods in the words of reports."""

from thonmoi.kernel.periods import Kind, Period

ROMAN = ("", "I", "II", "III", "IV")


def span_words(period: Period) -> str:
    """Return "quý II năm 2025", "6 tháng đầu năm 2025"."""
    match period.kind:
        case Kind.QUARTER:
            return f"quý {ROMAN[period.number]} năm {period.year}"
        case Kind.HALF:
            return f"6 tháng {('', 'đầu', 'cuối')[period.number]} năm {period.year}"
        case Kind.NINE_MONTHS:
            return f"9 tháng đầu năm {period.year}"
    return f"năm {period.year}"


def before_words(period: Period) -> str:
    """What the period is compared with: the quarter before, else the end of the year before."""
    if period.kind is Kind.QUARTER and (before := period.previous()):
        return span_words(before)
    return f"cuối năm {period.year - 1}"


def next_words(period: Period) -> str:
    """The period that follows: "quý III năm 2025", "6 tháng cuối năm 2025"."""
    match period.kind:
        case Kind.QUARTER if period.number < 4:
            return span_words(Period(Kind.QUARTER, period.year, period.number + 1))
        case Kind.QUARTER:
            return span_words(Period(Kind.QUARTER, period.year + 1, 1))
        case Kind.HALF if period.number == 1:
            return f"6 tháng cuối năm {period.year}"
        case Kind.NINE_MONTHS:
            return f"3 tháng cuối năm {period.year}"
    return f"năm {period.year + 1}"
