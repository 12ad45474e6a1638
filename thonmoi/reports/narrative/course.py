"""II.2 continued: against the same period of the year before, and the course over time."""

from collections.abc import Iterator

from thonmoi.kernel.periods import Period
from thonmoi.reports.facts import CommuneFacts, CourseSet, Facts, SetFacts
from thonmoi.reports.narrative.naming import LEVELS
from thonmoi.reports.narrative.saying import Para, Saying, listed
from thonmoi.reports.narrative.spans import last_year_words, span_words


def paras(facts: Facts) -> list[Para]:
    """What changed since a year ago, commune by commune; titles of the period; the course."""
    return [*_same(facts), *_recognised(facts), *_course(facts)]


def _same(facts: Facts) -> Iterator[Para]:
    if facts.same_on is None or not any(one.met is not None for one in facts.communes):
        return
    words = last_year_words(Period.parse(facts.period))
    rows = [one for one in facts.communes if one.met is not None and one.same and _was(one)]
    if not rows:
        text = f"Chưa có số liệu {words} để so sánh số tiêu chí đạt."
        yield Para("II.2/same", text, is_silent=True)
        return
    saying = Saying()
    parts = [_against(facts, saying, one) for one in rows]
    yield saying.para("II.2/same", f"So với {words}: {'; '.join(parts)}.")


def _was(one: CommuneFacts) -> bool:
    return one.same is not None and one.same.met is not None


def _against(facts: Facts, saying: Saying, one: CommuneFacts) -> str:
    assert one.same is not None
    set_, key = facts.set_of(one), f"communes.{one.code}"
    rise = (one.met or 0) - (one.same.met or 0)
    if not rise and not one.same.gained and not one.same.lost:
        return f"xã {one.name} không thay đổi"
    word = "tăng" if rise > 0 else "giảm" if rise < 0 else "không thay đổi về số lượng"
    text = f"xã {one.name} {word}"
    text += f" {saying.count(f'{key}.rise_same', abs(rise))} tiêu chí" if rise else ""
    named = [
        f"{verb} {listed(set_.name_of(code) for code in codes)}"
        for verb, codes in (("đạt thêm", one.same.gained), ("không còn đạt", one.same.lost))
        if set_ and codes
    ]
    return f"{text} ({'; '.join(named)})" if named else text


def _recognised(facts: Facts) -> Iterator[Para]:
    span = span_words(Period.parse(facts.period))
    for one in facts.recognised:
        if one.unit_level == "commune" and one.in_period:
            saying, key = Saying(), f"titles.{one.level}.commune"
            new = saying.count(f"{key}.period", one.in_period)
            held = saying.count(f"{key}.held", one.held)
            text = f"Trong {span} có {new} xã được công nhận đạt chuẩn {LEVELS[one.level]}; "
            text += f"lũy kế {held} xã có quyết định công nhận."
            yield saying.para(f"II.2/recognised-{one.level}", text)


def _course(facts: Facts) -> Iterator[Para]:
    for set_ in facts.sets:
        days = [(day, one) for day in facts.course if (one := day.of_set(set_.slug))]
        if len(days) > 1:
            yield _way(facts, set_, [(day.label, day.on.isoformat(), one) for day, one in days])


def _way(facts: Facts, set_: SetFacts, days: list[tuple[str, str, CourseSet]]) -> Para:
    saying = Saying()
    said = []
    for label, day, one in days:
        if one.mean is not None:
            when = label[:1].lower() + label[1:]
            if facts.kind != "term":
                when = f"ngày {saying.say(f'course.{day}.on', label)}"
            mean = saying.mean(f"course.{day}.{set_.slug}.mean", one.mean)
            count = saying.count(f"course.{day}.{set_.slug}.judged", one.judged)
            said.append(f"{when}: {mean} tiêu chí/xã ({count} xã)")
    level = LEVELS.get(set_.level, set_.name)
    text = f"Bình quân số tiêu chí {level} qua các thời điểm: {'; '.join(said)}."
    return saying.para(f"II.2/course-{set_.slug}", text)
