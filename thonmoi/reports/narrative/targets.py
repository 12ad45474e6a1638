"""II.1 What the plan sets: its targets with their figures, its works."""

from collections.abc import Iterator
from itertools import groupby

from thonmoi.criteria.rules.comparing import Reach
from thonmoi.reports.facts import Facts, TargetFacts
from thonmoi.reports.narrative.naming import short
from thonmoi.reports.narrative.saying import Para, Saying, silent

REACHED = (Reach.REACHED, Reach.EXCEEDED)


def paras(facts: Facts) -> list[Para]:
    """How many targets are reached, each that has a figure, and the works by commune."""
    if facts.plan is None:
        return [silent("II.1/targets", "về kế hoạch năm")]
    return [_sum(facts), *_known(facts), *_works(facts)]


def _sum(facts: Facts) -> Para:
    saying = Saying()
    name = short(facts.plan) if facts.plan else ""
    if not facts.targets:
        return silent("II.1/targets", f"về mục tiêu của {name}")
    total = saying.count("targets.total", len(facts.targets))
    known = [one for one in facts.targets if one.now is not None]
    text = f"{name} đề ra {total} mục tiêu có số liệu cụ thể; đến ngày {saying.day('on', facts.on)}"
    if not known:
        text += " chưa có số liệu thực hiện được xác nhận (chi tiết tại Phụ lục kèm theo)."
        return Para("II.1/targets", text, tuple(saying.figures), is_silent=True)
    counts = (
        ("đạt", "reached", [one for one in known if one.reach in REACHED]),
        ("chưa đạt", "short", [one for one in known if one.reach is Reach.SHORT]),
        ("cần xem xét", "person", [one for one in known if one.reach is Reach.PERSON]),
        ("chưa có số liệu", "unknown", [one for one in facts.targets if one.now is None]),
    )
    said = (
        f"{saying.count(f'targets.{key}', len(rows))} mục tiêu {word}"
        for word, key, rows in counts
        if rows
    )
    return saying.para("II.1/targets", f"{text}: {', '.join(said)}.")


def _known(facts: Facts) -> Iterator[Para]:
    for one in facts.targets:
        if one.now is not None:
            saying = Saying()
            text = f"{one.what}: {now_words(saying, one)}; kế hoạch {one.said}."
            yield saying.para(f"II.1/target-{one.key}", text, is_bullet=True)


def now_words(saying: Saying, one: TargetFacts) -> str:
    """The latest figure of a target with its day and what it comes to."""
    if one.now is None:
        return "chưa có số liệu"
    text = saying.figure(f"targets.{one.key}.now", one.now, one.unit)
    if one.now_on:
        text += f" (ngày {saying.day(f'targets.{one.key}.on', one.now_on)})"
    if one.reach in REACHED:
        return f"{text}, đạt mục tiêu"
    return f"{text}, chưa đạt mục tiêu" if one.reach is Reach.SHORT else text


def _works(facts: Facts) -> Iterator[Para]:
    if not facts.works:
        return
    saying = Saying()
    rows = sorted(facts.works, key=lambda one: one.commune)
    parts = [
        f"xã {name} {saying.count(f'works.{name}', len(list(group)))}"
        for name, group in groupby(rows, key=lambda one: one.commune)
    ]
    total = saying.count("works.total", len(facts.works))
    name = short(facts.plan) if facts.plan else ""
    text = f"{name} nêu {total} công trình, mua sắm, hoạt động cụ thể: {'; '.join(parts)}"
    followed = sum(bool(one.projects) for one in facts.works)
    if followed == len(facts.works):
        text += " (chi tiết tại Phụ lục kèm theo)."
    elif followed:
        count = saying.count("works.unknown", len(facts.works) - followed)
        text += f"; {count} nội dung chưa có số liệu về tiến độ (chi tiết tại Phụ lục kèm theo)."
    else:
        text += ". Chưa có số liệu về tiến độ thực hiện (chi tiết tại Phụ lục kèm theo)."
    yield saying.para("II.1/works", text)
