"""II.5 Products and co-operatives: what the plan aims at, and the figures where there are any."""

from thonmoi.kernel.text import fold
from thonmoi.reports.facts import Facts
from thonmoi.reports.narrative.naming import short
from thonmoi.reports.narrative.saying import Para, Saying, silent
from thonmoi.reports.narrative.targets import now_words

SUBJECTS = (
    ("ocop", "ocop", "về sản phẩm OCOP"),
    ("cooperatives", "hop tac xa", "về hợp tác xã"),
)


def paras(facts: Facts) -> list[Para]:
    """One paragraph for each subject, from the targets of the plan that speak of it."""
    return [_subject(facts, *subject) for subject in SUBJECTS]


def _subject(facts: Facts, key: str, word: str, about: str) -> Para:
    rows = [one for one in facts.targets if word in fold(one.what)]
    if not rows or facts.plan is None:
        return silent(f"II.5/{key}", about)
    saying = Saying()
    parts = [
        f"{one.what}: {short(facts.plan)} phấn đấu {one.said}; kết quả: {now_words(saying, one)}"
        for one in rows
    ]
    is_silent = all(one.now is None for one in rows)
    return Para(f"II.5/{key}", f"{'. '.join(parts)}.", tuple(saying.figures), is_silent)
