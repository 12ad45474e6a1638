"""Amounts in words of a notice."""

from thonmoi.kernel.numbers import format_number


def in_millions(value: int | None) -> str:
    """``1.180 triệu đồng``; empty where nothing is known."""
    if value is None:
        return ""
    whole = value % 1_000_000 == 0
    return (
        f"{format_number(value // 1_000_000)} triệu đồng"
        if whole
        else f"{format_number(value)} đồng"
    )
