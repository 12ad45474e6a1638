"""What clauses ask, quarters, stages: without a database."""

from datetime import date

import pytest

from thonmoi.cascade.rules import (
    Group,
    Kind,
    StepState,
    check_quarter,
    group_for,
    kind_asked,
    quarter_end,
    step_state,
)
from thonmoi.criteria.rules import Standing
from thonmoi.kernel.errors import Invalid

MID = date(2025, 6, 17)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("chủ động xây dựng kế hoạch để củng cố, nâng chất các tiêu chí", Kind.COMMUNE),
        ("Xây dựng Kế hoạch cụ thể hóa tiêu chí riêng của ngành mình", Kind.SECTOR),
        ("giải pháp và lộ trình để thực hiện đạt các tiêu chí đã đăng ký", Kind.ROADMAP),
        ("các đơn vị có liên quan xây dựng kế hoạch chi tiết và chủ động", Kind.DETAILED),
        ("UBND các xã lập kế hoạch năm 2026 trước ngày 30/11", Kind.COMMUNE),
        ("Tổ chức triển khai kế hoạch phát triển nông nghiệp", None),
        ("cân đối vốn để triển khai thực hiện hiệu quả kế hoạch", None),
        ("", None),
    ],
)
def test_what_a_clause_asks(text, kind):
    assert kind_asked(text) is kind


def test_groups_proposed_first():
    assert group_for(Kind.SECTOR) is Group.CHARGED
    assert group_for(Kind.COMMUNE) is Group.NAMED


@pytest.mark.parametrize(
    ("standing", "quarter", "state"),
    [
        (Standing.MET, 1, StepState.MET),
        (Standing.MET_NOT_SUSTAINABLE, 1, StepState.MET),
        (Standing.NOT_MET, 2, StepState.ON_WAY),
        (Standing.NOT_MET, 1, StepState.PASSED),
        (Standing.NO_DATA, 1, StepState.UNKNOWN),
        (None, 1, StepState.UNKNOWN),
        (None, 4, StepState.ON_WAY),
    ],
)
def test_stages(standing, quarter, state):
    assert step_state(standing, year=2025, quarter=quarter, on=MID) is state


def test_the_last_day_of_a_quarter_still_counts():
    assert quarter_end(2025, 2) == date(2025, 6, 30)
    on = date(2025, 6, 30)
    assert step_state(Standing.NOT_MET, year=2025, quarter=2, on=on) is StepState.ON_WAY
    after = date(2025, 7, 1)
    assert step_state(Standing.NOT_MET, year=2025, quarter=2, on=after) is StepState.PASSED


@pytest.mark.parametrize(("year", "quarter"), [(2025, 0), (2025, 5), (25, 1)])
def test_no_such_quarter(year, quarter):
    with pytest.raises(Invalid):
        check_quarter(year, quarter)
