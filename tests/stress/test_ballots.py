"""One code, two telephones, the same moment: each code answers once, on both databases."""

import pytest

from tests.stress.conftest import said
from tests.stress.household import HOUSEHOLDS

pytestmark = pytest.mark.stress


def test_a_code_that_is_used_twice_at_once_answers_once(program):
    codes = said(program("tests.stress.household", "prepare"))
    assert len(codes.split()) == HOUSEHOLDS
    phones = [program("tests.stress.household", "run") for _n in range(2)]
    for one in phones:
        assert one.stdout.readline() == "ready\n"
    for one in phones:
        one.stdin.write(f"{codes}\n")
        one.stdin.flush()
    taken = [int(said(one)) for one in phones]
    assert sum(taken) == HOUSEHOLDS
    assert said(program("tests.stress.household", "sum")) == str(HOUSEHOLDS)
    assert said(program("tests.stress.judge", "judge")) == ""
