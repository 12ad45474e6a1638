"""Difficulties and proposals: how many are open and how old, what was answered, what is asked."""

from collections.abc import Iterator

from thonmoi.reports.facts import DifficultiesFacts, Facts
from thonmoi.reports.narrative.saying import Para, Saying

OPEN = {
    "raised": "chưa phân công giải quyết",
    "assigned": "đang giải quyết",
    "escalated": "đã báo cáo cấp trên",
    "answered": "đã trả lời, chưa kết thúc",
}
NAMED = 10
"""So many of those put to the level above are named; all are counted."""


def wanting(facts: Facts) -> Iterator[Para]:
    """III.2: what is open by state, the oldest of them, what was done in the period."""
    found = facts.difficulties
    if found is None:
        return
    saying = Saying()
    raised = saying.count("difficulties.new", found.raised)
    answered = saying.count("difficulties.answered_in", found.answered)
    closed = saying.count("difficulties.closed_in", found.closed)
    text = (
        f"Trong kỳ các cơ quan, địa phương nêu {raised} khó khăn, vướng mắc, đề xuất; "
        f"đã trả lời {answered}, kết thúc {closed}. "
    )
    yield saying.para("III.2/difficulties", text + _open(found, saying))


def escalated(facts: Facts) -> Iterator[Para]:
    """V: those that were put to the level above and wait for its answer."""
    found = facts.difficulties
    waiting = found.of("escalated") if found else ()
    if waiting:
        saying = Saying()
        count = saying.count("difficulties.escalated", len(waiting))
        named = "; ".join(f"({n}) {one.subject}" for n, one in enumerate(waiting[:NAMED], 1))
        named += "; …" if len(waiting) > NAMED else ""
        text = f"Đề nghị cấp trên xem xét, trả lời {count} nội dung đã báo cáo: {named}."
        yield saying.para("V/escalated", text)


def _open(found: DifficultiesFacts, saying: Saying) -> str:
    if (first := found.oldest) is None:
        return "Không còn nội dung chưa kết thúc."
    count = saying.count("difficulties.open", found.open)
    parts = ", ".join(
        f"{saying.count(f'difficulties.{state}', n)} {OPEN[state]}"
        for state, n in found.states
        if n
    )
    days = saying.whole(f"difficulties.{first.key}.age", first.age)
    return (
        f"Còn {count} nội dung chưa kết thúc ({parts}); lâu nhất là {days} ngày: "
        f"{first.subject} ({first.commune})."
    )
