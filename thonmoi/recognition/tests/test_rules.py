"""Steps over a procedure, publications, votes, withdrawal: without a database."""

from datetime import date
from decimal import Decimal

import pytest

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.procedures.rules import Body, Calendar, DayKind
from thonmoi.recognition import rules
from thonmoi.recognition.rules import Known, Met, Outcome, StageState, Step, Verdict

NO_DAYS = Calendar()


def vote(**more) -> Step:
    given = {"has_vote": True, "agreement": Decimal(90), "has_quorum": True, "quorum": Decimal(70)}
    return Step("council", "Hội đồng", Body.COUNCIL, **given | more)


def held(present: int, agreed: int, members: int = 10) -> Known:
    return Known(meetings={"council": Met(date(2025, 5, 1), members, present, agreed)})


def hard(step: Step, known: Known, *others: Step, ended=()) -> list[bool]:
    return [one.is_hard for one in rules.lacks(step, known, others, ended)]


def test_s45_steps_begin_in_the_order_of_the_procedure():
    steps = [
        Step("a", "A", Body.COMMUNE),
        Step("b", "B", Body.COMMUNE, after="a"),
        Step("c", "C", Body.FRONT, after="a"),
        Step("d", "D", Body.OFFICE, after="b"),
    ]
    assert [one.code for one in rules.first(steps)] == ["a"]
    assert [one.code for one in rules.opened(steps, {"a"}, {"a"})] == ["b", "c"]
    assert [one.code for one in rules.opened(steps, {"a", "b", "c"}, {"a", "b"})] == ["d"]
    assert rules.state_of("d", {"a"}, set(), set()) is StageState.WAITING
    with pytest.raises(Conflict):
        rules.require_now(StageState.WAITING)
    with pytest.raises(Conflict):
        rules.require_now(StageState.DONE)


def test_s45_a_vote_needs_its_quorum_and_its_rate():
    assert hard(vote(), Known()) == [True]
    assert hard(vote(), held(7, 7)) == []
    assert hard(vote(), held(6, 6)) == [True]
    assert hard(vote(), held(10, 9)) == []
    assert hard(vote(), held(10, 8)) == [True]


def test_s45_an_unknown_number_asks_a_person_and_guesses_nothing():
    step = vote(quorum=None, agreement=None)
    found = rules.lacks(step, held(3, 1))
    assert [one.is_hard for one in found] == [False, False]
    with pytest.raises(Invalid):
        rules.settle(step, found, " ")
    assert rules.settle(step, found, "Theo quy chế của Hội đồng") == (
        "Theo quy chế của Hội đồng",
        False,
    )


def test_s45_what_is_missing_is_named_and_a_reason_does_not_help():
    step = Step("dossier", "Hồ sơ", Body.COMMUNE, papers=(("petition", "Tờ trình"),))
    with pytest.raises(Conflict) as told:
        rules.settle(step, rules.lacks(step, Known()), "Cứ nộp")
    assert "Tờ trình" in str(told.value)
    optional = Step("verify", "Thẩm tra", Body.UNKNOWN, is_optional=True, papers=step.papers)
    assert rules.settle(optional, rules.lacks(optional, Known()), "Không còn cấp huyện")[1]


def test_s45_five_times_within_fifteen_days():
    days = [date(2025, 4, day) for day in (1, 4, 8, 12, 15)]
    assert rules.most_within(days, 15, DayKind.CALENDAR, NO_DAYS) == 5
    assert rules.most_within([*days[:4], date(2025, 4, 16)], 15, DayKind.CALENDAR, NO_DAYS) == 4
    step = Step("consult", "Lấy ý kiến", Body.COMMUNE, has_times=True, times=5, span=15)
    assert hard(step, Known(published=tuple(days), opinions=1)) == []
    assert hard(step, Known(published=tuple(days[:4]), opinions=1)) == [True]
    assert hard(step, Known(published=tuple(days))) == [True]
    unknown = Step("consult", "Lấy ý kiến", Body.COMMUNE, has_times=True)
    assert hard(unknown, Known(published=tuple(days), opinions=1)) == [False]


def test_s45_each_charged_agency_is_heard_and_a_dissent_stops():
    step = Step("verify", "Thẩm tra", Body.CHARGED)
    asked = {"19": ((1, "Ban Chỉ huy Quân sự"), (2, "Công an"))}
    yes, no = Outcome.CONFIRMED, Outcome.DISSENT
    one = Known(
        criteria=(("19", "Quốc phòng"),), asked=asked, said={"19": (Verdict(1, "Ban", yes),)}
    )
    assert hard(step, one) == [True]
    both = {"19": (Verdict(1, "Ban", yes), Verdict(2, "Công an", no, "Còn điểm phức tạp"))}
    (lack,) = rules.lacks(step, Known(criteria=one.criteria, asked=asked, said=both))
    assert "Còn điểm phức tạp" in str(lack.text)


def test_s45_the_decision_needs_every_condition_and_step():
    before, step = Step("council", "Hội đồng", Body.COUNCIL), Step("decide", "QĐ", Body.PROVINCE)
    known = Known(conditions={"debt": ("Nợ", False), "security": ("An ninh", None)})
    assert hard(step, known, before, step) == [True, False, True]
    kept = Known(conditions={"debt": ("Nợ", True), "security": ("An ninh", True)})
    assert hard(step, kept, before, step, ended={"council"}) == []


NAMES = ("Thu nhập", "Môi trường")


def weighed(lost: int, named: bool = False, unknown: int = 0, total: int = 20):
    gone = [("Thu nhập" if named and n == 0 else f"Tiêu chí {n}", False) for n in range(lost)]
    rest = [(f"Đạt {n}", True) for n in range(total - lost - unknown)]
    hidden = [(f"Chưa rõ {n}", None) for n in range(unknown)]
    return rules.weigh([*gone, *rest, *hidden], NAMES, Decimal(30), Decimal(50)).is_due


def test_s45_withdrawal_is_considered_by_share_and_named_criteria():
    assert weighed(5, named=True) is False
    assert weighed(6) is False
    assert weighed(6, named=True) is True
    assert weighed(9) is False
    assert weighed(10) is True


def test_s45_what_hangs_on_the_unknown_is_not_concluded():
    assert weighed(5, unknown=4) is False
    assert weighed(5, unknown=5) is None
    assert weighed(10, unknown=5) is True
    assert rules.weigh([("A", False)], NAMES, None, None).is_due is None
