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
        case Kind.STAGE:
            return f"giai đoạn {period.year} - {period.number}"
    return f"năm {period.year}"


def last_year_words(period: Period) -> str:
    """The same period of the year before: "cùng kỳ năm 2024"."""
    return f"cùng kỳ năm {period.year - 1}"


def named(period: Period, kind: str = "") -> str:
    """The report in a list: "Quý II/2025", "Sơ kết năm 2025", "Tổng kết giai đoạn 2021 - 2025"."""
    if kind == "review":
        return f"Sơ kết {span_words(period)}"
    return f"Tổng kết {span_words(period)}" if period.kind is Kind.STAGE else period.label_vi


def before_words(period: Period) -> str:
    """What the period is compared with: the quarter before, else the end of the year before; of a
    stage the end of its first year, since its criteria sets hold from then on."""
    if period.kind is Kind.STAGE:
        return f"cuối năm {period.year}"
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
        case Kind.STAGE:
            length = period.number - period.year
            return f"giai đoạn {period.number + 1} - {period.number + 1 + length}"
    return f"năm {period.year + 1}"
