"""III. Assessment: what came about, what is wanting, the reasons that were given."""

from collections.abc import Callable, Iterable, Iterator

from thonmoi.criteria.rules import Standing
from thonmoi.criteria.rules.comparing import Reach
from thonmoi.kernel.periods import Period
from thonmoi.reports.facts import CommuneFacts, Facts
from thonmoi.reports.narrative.naming import short
from thonmoi.reports.narrative.saying import Para, Saying, listed, silent
from thonmoi.reports.narrative.sections import REVIEWS
from thonmoi.reports.narrative.spans import before_words, span_words
from thonmoi.reports.narrative.targets import REACHED
from thonmoi.reports.narrative.together import counted, named, together
from thonmoi.reports.narrative.voices import wanting
from thonmoi.reports.narrative.works import late
from thonmoi.reports.narrative.written import written


def paras(facts: Facts) -> list[Para]:
    """Only what the facts show; where they show nothing, that is said."""
    reasons = [*_reasons(facts), *written(facts, "III.3")]
    return [
        *_good(facts),
        *_wanting(facts),
        *wanting(facts),
        *written(facts, "III.2"),
        *(reasons or [silent("III.3/reasons", "về nguyên nhân của tồn tại, hạn chế")]),
        *_lessons(facts),
    ]


def _lessons(facts: Facts) -> list[Para]:
    """Lessons are for people to write: a review has the place for them."""
    if facts.kind not in REVIEWS:
        return []
    return [Para("III.4/lessons", "Chưa ghi nhận bài học kinh nghiệm.", is_silent=True)]


def _good(facts: Facts) -> Iterator[Para]:
    period = Period.parse(facts.period)
    gained = [one for one in facts.communes if one.gained]
    yield from _codes(facts, gained, lambda one: one.gained, "III.1/gained", "gained", "đạt thêm")
    reached = [one for one in facts.targets if one.reach in REACHED]
    if reached:
        saying = Saying()
        count = saying.count("targets.reached", len(reached))
        names = "; ".join(one.what for one in reached)
        yield saying.para("III.1/targets", f"Đạt {count} mục tiêu của kế hoạch: {names}.")
    if not gained and not reached:
        text = f"Trong {span_words(period)} chưa ghi nhận tiêu chí đạt thêm so với "
        yield Para("III.1/none", f"{text}{before_words(period)}.", is_silent=True)


def _wanting(facts: Facts) -> Iterator[Para]:
    yield from _codes(
        facts, facts.communes, lambda one: one.lost, "III.2/lost", "lost", "không còn đạt"
    )
    yield from _codes(facts, facts.aiming, _not_met, "III.2/not-met", "not_met", "chưa đạt")
    missed = [one for one in facts.targets if one.reach is Reach.SHORT]
    if missed:
        saying = Saying()
        count = saying.count("targets.short", len(missed))
        names = "; ".join(one.what for one in missed)
        yield saying.para("III.2/targets", f"Còn {count} mục tiêu chưa đạt: {names}.")
    behind = late(facts)
    if behind:
        saying = Saying()
        count = saying.count("projects.late", len(behind))
        without = sum(not one.reason.strip() for one in behind)
        text = f"Có {count} công trình chậm so với thời hạn"
        if without:
            unsaid = saying.count("projects.unsaid", without)
            text += f", trong đó {unsaid} công trình chưa ghi nguyên nhân"
        yield saying.para("III.2/late", f"{text}.")
    unknown = [one for one in facts.communes if one.met is None]
    if unknown:
        saying = Saying()
        count = saying.count("communes.unknown", len(unknown))
        total = saying.count("communes.total", len(facts.communes))
        text = f"Còn {count}/{total} xã chưa có số liệu đánh giá tiêu chí được xác nhận."
        yield saying.para("III.2/unknown", text)
    if facts.plan and facts.plan.unowned:
        saying = Saying()
        count = saying.count("plan.unowned", len(facts.plan.unowned))
        text = f"{short(facts.plan)} còn {count} nội dung chưa ghi đơn vị chủ trì."
        yield saying.para("III.2/unowned", text)


def _not_met(one: CommuneFacts) -> tuple[str, ...]:
    return one.standing(Standing.NOT_MET)


def _codes(
    facts: Facts,
    communes: Iterable[CommuneFacts],
    codes_of: Callable[[CommuneFacts], tuple[str, ...]],
    key: str,
    kind: str,
    word: str,
) -> Iterator[Para]:
    """Communes with the same criteria in one sentence, as far as they are as sure."""

    def said(one: CommuneFacts) -> tuple[str, tuple[str, ...], str] | None:
        codes = codes_of(one)
        return (one.set, codes, Saying().sureness("", one.marked(codes))) if codes else None

    for (_slug, codes, _sure), rows in together(communes, said):
        saying, set_ = Saying(), facts.set_of(rows[0])
        names = listed(set_.name_of(code) for code in codes) if set_ else ""
        count = counted(saying, rows, kind, len(codes))
        sure = saying.sureness(f"communes.{rows[0].code}.{kind}", rows[0].marked(codes))
        text = f"{named(rows)} {word} {count} tiêu chí{sure}: {names}."
        yield saying.para(f"{key}-{rows[0].code}", text)


def _reasons(facts: Facts) -> Iterator[Para]:
    """Reasons that divisions wrote when they concluded that a criterion is not met."""
    for given, rows in together(facts.communes, lambda one: _given(facts, one)):
        yield Para(f"III.3/reasons-{rows[0].code}", f"{named(rows)}, {'; '.join(given)}.")


def _given(facts: Facts, one: CommuneFacts) -> tuple[str, ...]:
    set_ = facts.set_of(one)
    return tuple(
        f"tiêu chí {set_.name_of(mark.code)}: {mark.reason.rstrip('. ')}"
        for mark in one.marks
        if set_ and mark.reason and mark.standing is Standing.NOT_MET and not mark.is_by_plan
    )
