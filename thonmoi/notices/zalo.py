"""The text that is pasted into a chat: plain, short, Vietnamese, with a link. Pure."""

from collections.abc import Sequence
from datetime import date

from thonmoi.notices.rules import Concern, Due, Owing
from thonmoi.notices.rules.urging import concern_of, days_late

MOST, WIDEST = 5, 90
"""Rows that are named of one body, and characters of one."""


def text(found: Sequence[Owing], *, office: str, on: date, link: str, is_simulated: bool) -> str:
    """What each body owes, one line a thing; the rest is counted."""
    lines = ["[SỐ LIỆU MÔ PHỎNG – DÙNG THỬ]"] if is_simulated else []
    lines.append(f"{office} đề nghị các cơ quan, đơn vị thực hiện (đến ngày {on:%d/%m/%Y}):")
    for one in found:
        lines += ["", f"{one.body.short_name}:"]
        lines += [f"- {_line(row, on)}" for row in one.rows[:MOST]]
        if len(one.rows) > MOST:
            lines.append(f"- và {len(one.rows) - MOST:02} việc khác")
    return "\n".join([*lines, "", f"Chi tiết, cập nhật kết quả: {link}"])


def _line(row: Due, on: date) -> str:
    title = " ".join(str(row.title).split()).rstrip(".")
    title = title if len(title) <= WIDEST else title[: WIDEST - 1].rstrip() + "…"
    if row.due and concern_of(row) is Concern.LATE:
        return f"{title} – quá hạn {days_late(row.due, on)} ngày (hạn {row.due:%d/%m})"
    return f"{title} – hạn {row.due:%d/%m/%Y}" if row.due else f"{title} – chưa có báo cáo"
