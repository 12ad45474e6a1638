"""Cells: two processes lose no update, the chain reaches no forbidden state, on both databases.

`STRESS_SAVES=5000 make stress`: ten thousand saves of the same cells.
"""

import os

import pytest

from tests.stress.conftest import said

EACH = int(os.environ.get("STRESS_SAVES", "300"))
EXAMPLES = int(os.environ.get("STRESS_EXAMPLES", "12"))
pytestmark = pytest.mark.stress


def test_two_processes_that_save_the_same_cells_lose_no_update(program):
    typists = [program("tests.stress.typist", EACH) for _n in range(2)]
    for one in typists:
        assert one.stdout.readline() == "ready\n"
    for one in typists:
        one.stdin.write("go\n")
        one.stdin.flush()
    for one in typists:
        said(one, within=300 + EACH // 5)
    assert int(said(program("tests.stress.typist", "sum"))) == 2 * EACH
    assert said(program("tests.stress.judge", "judge")) == ""


def test_no_sequence_of_deeds_reaches_a_forbidden_state(program):
    assert said(program("tests.stress.machine", EXAMPLES, 40)) == "no forbidden state\n"
