"""II.2 The criteria: the area as a whole, each commune with a target, titles, means, bands."""

from collections.abc import Iterator

from thonmoi.criteria.rules import Standing
from thonmoi.kernel.periods import Period
from thonmoi.reports.facts import CommuneFacts, Facts, SetFacts
from thonmoi.reports.narrative.naming import LEVELS, aim_words
from thonmoi.reports.narrative.saying import BY_PLAN, Para, Saying, listed
from thonmoi.reports.narrative.spans import before_words
from thonmoi.reports.narrative.together import counted, named, together
from thonmoi.reports.summing import banded, judged, mean

Codes = tuple[str, ...]


def paras(facts: Facts) -> list[Para]:
    """Everything that is said of criteria; what rests on the plan alone says so."""
    return [
        _area(facts),
        *(_commune(facts, one) for one in facts.aiming if one.met is not None),
        *_changed(facts),
        *(_set(facts, one) for one in facts.sets if judged(facts, one)),
        *_titles(facts),
        *_unknown(facts),
    ]


def _area(facts: Facts) -> Para:
    saying = Saying()
    total = saying.count("communes.total", len(facts.communes))
    text = f"{facts.unit} có {total} xã thực hiện Chương trình"
    if facts.aiming:
        aiming = saying.count("communes.aiming", len(facts.aiming))
        text += f", trong đó {aiming} xã được giao phấn đấu về đích"
    if known := sum(one.met is not None for one in facts.communes):
        text += f"; {saying.count('communes.known', known)} xã có kết quả đánh giá tiêu chí."
    else:
        text += "; chưa xã nào có kết quả đánh giá tiêu chí."
    return saying.para("II.2/area", text[:1].upper() + text[1:])


def _commune(facts: Facts, one: CommuneFacts) -> Para:
    saying, set_ = Saying(), facts.set_of(one)
    key = f"communes.{one.code}"
    names = {c.code: c.name for c in set_.criteria} if set_ else {}
    score = saying.score(key, one.met or 0, one.total)
    text = f"Xã {one.name} ({aim_words(one)}): đạt {score} tiêu chí"
    text += saying.sureness(key, one.marks)
    for word, kind, codes in (
        ("tiêu chí chưa đạt", "not_met", one.standing(Standing.NOT_MET)),
        ("tiêu chí chưa có số liệu", "no_data", one.standing(Standing.NO_DATA)),
        ("tiêu chí đạt nhưng cần củng cố", "fragile", one.standing(Standing.MET_NOT_SUSTAINABLE)),
        ("tiêu chí đang được xác nhận", "verifying", _verifying(one)),
    ):
        if codes:
            count = saying.count(f"{key}.{kind}", len(codes))
            text += f"; {count} {word}: {listed(names[code] for code in codes)}"
    text += f". {_compared(facts, one, saying)}"
    if one.aim and one.aim.is_asked:
        text += " Năm về đích của xã đang được làm rõ."
    return saying.para(f"II.2/commune-{one.code}", text)


def _verifying(one: CommuneFacts) -> tuple[str, ...]:
    return tuple(mark.code for mark in one.marks if mark.is_verifying)


def _compared(facts: Facts, one: CommuneFacts, saying: Saying) -> str:
    before = before_words(Period.parse(facts.period))
    if one.met is None or one.met_before is None:
        return f"Chưa có số liệu {before} để so sánh."
    if one.met == one.met_before:
        return f"Số tiêu chí đạt không thay đổi so với {before}."
    rise = one.met - one.met_before
    word = "tăng" if rise > 0 else "giảm"
    change = saying.count(f"communes.{one.code}.change", abs(rise))
    return f"Số tiêu chí đạt {word} {change} tiêu chí so với {before}."


def _changed(facts: Facts) -> Iterator[Para]:
    """Communes without a target whose criteria changed; those with one are told above."""
    for (_slug, gained, lost), rows in together(facts.communes, lambda one: _change(facts, one)):
        saying, set_ = Saying(), facts.set_of(rows[0])
        parts = [
            f"{word} {counted(saying, rows, key, len(codes))} tiêu chí: "
            f"{listed(set_.name_of(code) for code in codes)}"
            for word, key, codes in (
                ("đạt thêm", "gained", gained),
                ("không còn đạt", "lost", lost),
            )
            if set_ and codes
        ]
        yield saying.para(f"II.2/change-{rows[0].code}", f"{named(rows)} {'; '.join(parts)}.")


def _change(facts: Facts, one: CommuneFacts) -> tuple[str, Codes, Codes] | None:
    """The set of a commune and what it gained and lost; None where nothing is told here."""
    if one.aim or facts.set_of(one) is None or not (one.gained or one.lost):
        return None
    return one.set, one.gained, one.lost


def _set(facts: Facts, set_: SetFacts) -> Para:
    saying, level = Saying(), LEVELS.get(set_.level, set_.name)
    key = f"sets.{set_.slug}"
    rows = judged(facts, set_)
    known = saying.count(f"{key}.judged", len(rows))
    text = f"Bình quân số tiêu chí {level} đạt được của {known} xã có kết quả đánh giá: "
    text += f"{saying.mean(f'{key}.mean', mean(rows))} tiêu chí/xã"
    text += saying.sureness(key, (mark for one in rows for mark in one.marks))
    parts = [
        f"{saying.count(f'{key}.bands.{band.label}', len(names))} xã {band.label}"
        for band, names in banded(facts, set_)
        if names
    ]
    text += f"; theo nhóm: {', '.join(parts)}." if parts else "."
    return saying.para(f"II.2/set-{set_.slug}", text)


def _titles(facts: Facts) -> Iterator[Para]:
    for level, words in LEVELS.items():
        for sure, key in ((True, "held"), (False, "claimed")):
            rows = [
                one
                for one in facts.communes
                if one.title and one.title.level == level and one.title.is_confirmed is sure
            ]
            if rows:
                saying = Saying()
                count = saying.count(f"titles.{level}.{key}", len(rows))
                text = f"Có {count} xã đạt chuẩn {words}{'' if sure else f' ({BY_PLAN})'}: "
                text += f"{listed(one.name for one in rows)}."
                yield saying.para(f"II.2/titles-{level}-{key}", text)


def _unknown(facts: Facts) -> Iterator[Para]:
    rows = [one for one in facts.communes if one.met is None]
    if rows:
        saying = Saying()
        count = saying.count("communes.unknown", len(rows))
        text = f"Chưa có số liệu đánh giá từng tiêu chí của {count} xã: "
        text += f"{listed(one.name for one in rows)}."
        yield Para("II.2/unknown", text, tuple(saying.figures), is_silent=True)
