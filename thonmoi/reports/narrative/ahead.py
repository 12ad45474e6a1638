"""IV. What comes next: what the plan still asks for, in its own words."""

from collections.abc import Iterator

from thonmoi.criteria.rules import Standing
from thonmoi.criteria.rules.comparing import Reach
from thonmoi.reports import amounts
from thonmoi.reports.facts import CommuneFacts, Facts
from thonmoi.reports.narrative.naming import short
from thonmoi.reports.narrative.saying import Para, Saying, listed, silent
from thonmoi.reports.narrative.works import late


def paras(facts: Facts) -> list[Para]:
    """Criteria to complete and to consolidate, targets to reach, owners to name, figures to get."""
    made = [*_communes(facts), *_targets(facts), *_works(facts), *_figures(facts)]
    return made or [silent("IV/none", "về nhiệm vụ kỳ tới")]


def _communes(facts: Facts) -> Iterator[Para]:
    for one in facts.aiming:
        yield from _criteria(facts, one, Standing.NOT_MET, "complete", "hoàn thành", "chưa đạt")
        yield from _criteria(
            facts, one, Standing.MET_NOT_SUSTAINABLE, "hold", "củng cố", "đã đạt, chưa bền vững"
        )


def _criteria(
    facts: Facts, one: CommuneFacts, standing: Standing, key: str, verb: str, state: str
) -> Iterator[Para]:
    codes, set_ = one.standing(standing), facts.set_of(one)
    if codes and set_:
        saying = Saying()
        kind = "not_met" if standing is Standing.NOT_MET else "fragile"
        count = saying.count(f"communes.{one.code}.{kind}", len(codes))
        names = listed(set_.name_of(code) for code in codes)
        text = f"Tập trung {verb} {count} tiêu chí {state} của xã {one.name}: {names}."
        yield saying.para(f"IV/{key}-{one.code}", text)


def _targets(facts: Facts) -> Iterator[Para]:
    still = [one for one in facts.targets if one.reach in (None, Reach.SHORT, Reach.PERSON)]
    if still and facts.plan:
        saying = Saying()
        count = saying.count("targets.open", len(still))
        said = "; ".join(f"{one.what}: {one.said}" for one in still)
        text = f"Tiếp tục thực hiện {count} mục tiêu của {short(facts.plan)} ({said})."
        yield saying.para("IV/targets", text)


def _works(facts: Facts) -> Iterator[Para]:
    behind = late(facts)
    if behind:
        saying = Saying()
        count = saying.count("projects.late", len(behind))
        yield saying.para("IV/late", f"Đẩy nhanh tiến độ {count} công trình chậm so với thời hạn.")
    for nature in amounts.BUDGET:
        rows = amounts.resources(facts).get(nature, ())
        found = amounts.nature_sum(nature, rows)
        left = (found.planned or 0) - (found.done or 0)
        if facts.kind != "term" and left > 0:
            saying = Saying()
            money = saying.money(f"money.{nature}.left", left)
            name = f"{found.label[:1].lower()}{found.label[1:]}"
            text = f"Giải ngân {money} {name} còn lại của năm {facts.on.year}."
            yield saying.para(f"IV/money-{nature}", text)
    if facts.works and facts.plan:
        saying = Saying()
        count = saying.count("works.total", len(facts.works))
        text = f"Đôn đốc, cập nhật tiến độ {count} công trình, mua sắm, hoạt động nêu tại "
        yield saying.para("IV/works", f"{text}{short(facts.plan)}.")


def _figures(facts: Facts) -> Iterator[Para]:
    by_plan = sum(len(one.by_plan) for one in facts.communes)
    unknown = sum(one.met is None for one in facts.communes)
    if by_plan:
        saying = Saying()
        count = saying.count("communes.by_plan", by_plan)
        text = f"Các cơ quan phụ trách tiêu chí xác nhận {count} kết quả đang ghi theo kế hoạch."
        yield saying.para("IV/confirm", text)
    if unknown:
        saying = Saying()
        count = saying.count("communes.unknown", unknown)
        text = f"Rà soát, cập nhật số liệu đánh giá tiêu chí của {count} xã chưa có số liệu."
        yield saying.para("IV/figures", text)
