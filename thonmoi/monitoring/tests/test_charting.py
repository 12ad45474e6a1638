"""The small chart of the last values: inside the picture, the greater the higher."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from thonmoi.monitoring.charting import HEIGHT, WIDTH, chart

NUMBER = st.decimals(0, 10**6, places=2)
VALUES = st.lists(st.tuples(NUMBER, st.booleans()), min_size=2, max_size=12)


def test_of_one_value_nothing_is_drawn():
    assert chart([(Decimal(5), True)]) is None


@given(VALUES, st.none() | NUMBER)
def test_every_value_lies_in_the_picture_and_the_greater_is_higher(values, required):
    found = chart(values, required)
    assert len(found.dots) == len(values)
    assert all(0 < dot.x < WIDTH and 0 < dot.y < HEIGHT for dot in found.dots)
    assert [dot.x for dot in found.dots] == sorted(dot.x for dot in found.dots)
    for (a, _s), one in zip(values, found.dots, strict=True):
        for (b, _t), other in zip(values, found.dots, strict=True):
            assert a <= b or one.y <= other.y
    assert (found.goal is None) is (required is None)


def test_equal_values_stand_in_the_middle():
    assert {dot.y for dot in chart([(Decimal(5), True)] * 3).dots} == {HEIGHT // 2}
