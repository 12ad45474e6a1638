"""What the plan wants reached: S-11, S-12, S-15 to S-22 on its own data."""

from decimal import Decimal

import pytest

from tests import universe
from thonmoi.criteria.rules import Level
from thonmoi.kernel import clock
from thonmoi.library import queries as library
from thonmoi.monitoring.queries import standings
from thonmoi.plans import actions, queries
from thonmoi.plans.rules import Comparator, Reach, TaskState, target_reached
from thonmoi.plans.tests import trace


def reached(what: str, value: str) -> Reach:
    return target_reached(trace.target(what), Decimal(value)).reach


def settle_the_year() -> None:
    """The office answers that the year 2023 stands."""
    trace.settle("target.year", "stands")


def test_s11_tan_loi_is_to_be_advanced_in_2025_and_lacks_five():
    """S-11: the level, its year, its clause, and what is missing."""
    (aim,) = trace.designations(trace.LOI)
    assert (aim.level, aim.year, aim.clause) == (Level.ADVANCED, 2025, "III.2.-1")
    assert not aim.is_overdue
    found = standings.status(trace.office(), universe.unit(trace.LOI))
    assert [one.code for one in found.missing] == ["1", "5", "6", "13", "20"]


def test_s12_tan_hiep_keeps_its_year_and_is_overdue_once_it_stands():
    """S-12: 2023 stays its year; overdue only after the office has answered."""
    (aim,) = trace.designations(trace.HIEP)
    assert (aim.level, aim.year, aim.is_asked, aim.is_overdue) == ("nang-cao", 2023, True, False)
    settle_the_year()
    (aim,) = trace.designations(trace.HIEP)
    assert (aim.year, aim.is_asked, aim.is_overdue) == (2023, False, True)


def test_s12_nothing_is_overdue_for_ever():
    """S-12: a document ends a target (decision 12)."""
    settle_the_year()
    row = queries.designation_row(trace.office(), trace.designations(trace.HIEP)[0].pk)
    paper = library.document_by_number(trace.office(), "2054/QĐ-UBND")
    actions.end_designation(row, by=trace.office(), on=clock.today(), document=paper)
    (aim,) = trace.designations(trace.HIEP)
    assert (aim.is_overdue, aim.ended_on) == (False, clock.today())


@pytest.mark.parametrize(("path", "criterion"), [("IV.1.-2", "1. Quy hoạch"), ("IV.1.-9", "")])
def test_s15_s22_a_task_of_all_communes_has_a_line_for_each(path, criterion):
    """S-15, S-22: twelve lines under one task, each reported on its own."""
    head, *lines = trace.tasks(path)
    assert (head.unit, head.parent_pk) == ("Huyện Hớn Quản", None)
    assert {line.parent_pk for line in lines} == {head.pk}
    assert len({line.unit_path for line in lines}) == len(lines) == 12
    assert {line.criterion for line in lines} == {criterion}
    row = queries.task_row(trace.office(), lines[0].pk)
    actions.report_task(
        row, by=trace.office(), version=row.version, state=TaskState.DOING, progress="Đang rà soát"
    )
    states = [line.state for line in trace.tasks(path)[1:]]
    assert states == [TaskState.DOING] + [TaskState.OPEN] * 11


def test_s16_poor_households_fall_from_a_rate_to_a_rate_and_by_a_number():
    """S-16: baseline, value, unit, and the 44 households beside."""
    one = trace.target("hộ nghèo")
    assert (one.comparator, one.baseline, one.value, one.unit_text) == (
        Comparator.FROM_TO,
        Decimal("0.15"),
        Decimal(0),
        "%",
    )
    assert (one.absolute, one.absolute_unit) == (Decimal(44), "hộ")
    assert one.said == "từ 0,15% xuống còn 0%, tương ứng giảm 44 hộ"
    assert target_reached(one, Decimal("0.05")).share == Decimal("66.67")
    assert [reached("hộ nghèo", value) for value in ("0.15", "0")] == [Reach.SHORT, Reach.REACHED]


def test_s17_exact_and_about_are_told_apart():
    """S-17: 80% of labour trained, about 4.342 jobs: short below, and a person concludes."""
    labour, jobs = trace.target("lao động qua đào tạo"), trace.target("giải quyết việc làm")
    assert (labour.comparator, labour.value) == (Comparator.EXACTLY, Decimal(80))
    assert (jobs.comparator, jobs.value, jobs.unit_text) == (
        Comparator.ABOUT,
        Decimal(4342),
        "người",
    )
    assert jobs.said == "khoảng 4.342 người"
    assert reached("giải quyết việc làm", "4342") is Reach.REACHED
    below = target_reached(jobs, Decimal(4000))
    assert (below.reach, below.share) == (Reach.PERSON, Decimal("92.12"))


def test_s18_a_range_is_reached_below_and_exceeded_above():
    """S-18: 01 to 03 OCOP products."""
    one = trace.target("OCOP")
    assert (one.low, one.high, one.value) == (Decimal(1), Decimal(3), None)
    found = [reached("OCOP", value) for value in ("0", "1", "3", "4")]
    assert found == [Reach.SHORT, Reach.REACHED, Reach.REACHED, Reach.EXCEEDED]


def test_s19_co_operatives_are_counted_against_about_three():
    """S-19: about 03, a count."""
    one = trace.target("hợp tác xã")
    assert (one.comparator, one.value, one.unit_text) == (
        Comparator.ABOUT,
        Decimal(3),
        "hợp tác xã",
    )
    assert reached("hợp tác xã", "3") is Reach.REACHED


def test_s20_all_communes_and_a_rate_of_people():
    """S-20: 100% of communes by the health standard; insurance at least 95%."""
    communes, insured = trace.target("đạt chuẩn quốc gia về y tế"), trace.target("bảo hiểm y tế")
    assert (communes.value, communes.unit_text) == (Decimal(100), "%")
    assert communes.scope_path == universe.PATH
    assert insured.comparator is Comparator.AT_LEAST
    found = [reached("bảo hiểm y tế", value) for value in ("94.9", "95")]
    assert found == [Reach.SHORT, Reach.REACHED]


def test_s21_cultural_hamlets():
    """S-21: at least 90% of the hamlets."""
    one = trace.target("ấp đạt chuẩn văn hóa")
    assert (one.comparator, one.value) == (Comparator.AT_LEAST, Decimal(90))
    assert reached("ấp đạt chuẩn văn hóa", "89.99") is Reach.SHORT
