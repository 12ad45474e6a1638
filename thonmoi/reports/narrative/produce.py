"""II.5 Products and co-operatives: what the registers hold, what the plan aims at."""

from collections import Counter

from thonmoi.kernel.periods import Period
from thonmoi.kernel.text import fold
from thonmoi.reports.facts import Facts, TargetFacts
from thonmoi.reports.narrative.naming import short
from thonmoi.reports.narrative.saying import Para, Saying, silent
from thonmoi.reports.narrative.targets import now_words

SUBJECTS = (
    ("ocop", "ocop", "về sản phẩm OCOP"),
    ("cooperatives", "hop tac xa", "về hợp tác xã"),
)


def paras(facts: Facts) -> list[Para]:
    """One paragraph for each subject: the register, then the targets that speak of it."""
    counted = {"ocop": _products, "cooperatives": _groups}
    return [_subject(facts, *subject, counted[subject[0]]) for subject in SUBJECTS]


def _subject(facts: Facts, key: str, word: str, about: str, counted: object) -> Para:
    saying = Saying()
    held = counted(facts, saying)  # type: ignore[operator]  # any counted facts
    rows = [one for one in facts.targets if word in fold(one.what)] if facts.plan else []
    if not rows and not held:
        return silent(f"II.5/{key}", about)
    parts = [held] if held else []
    parts += [
        f"{one.what}: {short(facts.plan)} phấn đấu {one.said}; kết quả: {_result(saying, one)}"
        for one in rows
        if facts.plan
    ]
    is_silent = not held and all(one.now is None for one in rows)
    return Para(f"II.5/{key}", f"{'. '.join(parts)}.", tuple(saying.figures), is_silent)


def _result(saying: Saying, one: TargetFacts) -> str:
    """Only what is confirmed is a result; a register may hold more."""
    return now_words(saying, one) if one.now is not None else "chưa có số liệu được xác nhận"


def _products(facts: Facts, saying: Saying) -> str:
    if facts.products is None:
        return ""
    standing = [one for one in facts.products if not one.is_over]
    total = saying.count("products.standing", len(standing))
    stars = Counter(one.stars for one in standing if one.stars)
    parts = [
        f"{saying.count(f'products.stars.{n}', stars[n])} sản phẩm "
        f"{saying.whole(f'stars.{n}', n)} sao"
        for n in sorted(stars, reverse=True)
    ]
    period = Period.parse(facts.period)
    since = period.start if facts.kind == "term" else facts.on.replace(month=1, day=1)
    new = [one for one in standing if one.since and one.since >= since]
    text = f"Đến ngày {saying.day('on', facts.on)} có {total} sản phẩm OCOP còn hiệu lực"
    text += f" ({', '.join(parts)})" if parts else ""
    words = "trong giai đoạn" if facts.kind == "term" else "trong năm"
    text += f", {words} công nhận mới {saying.count('products.new', len(new))}"
    over = len(facts.products) - len(standing)
    text += f"; {saying.count('products.over', over)} sản phẩm đã hết hạn" if over else ""
    return text


def _groups(facts: Facts, saying: Saying) -> str:
    if facts.groups is None:
        return ""
    names = ("standing", "new", "dissolved", "idle")
    sums = {name: sum(getattr(one, name) for one in facts.groups) for name in names}
    words = "trong giai đoạn" if facts.kind == "term" else "trong năm"
    text = f"Đến ngày {saying.day('on', facts.on)} có "
    text += (
        f"{saying.count('groups.standing', sums['standing'])} hợp tác xã, {words} thành lập mới "
    )
    text += saying.count("groups.new", sums["new"])
    if sums["dissolved"]:
        text += f", giải thể {saying.count('groups.dissolved', sums['dissolved'])}"
    if sums["idle"]:
        text += f"; {saying.count('groups.idle', sums['idle'])} hợp tác xã ngừng hoạt động"
    return text
