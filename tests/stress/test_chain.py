"""Two processes that write at once leave one unbroken chain, on both databases."""

import pytest

from tests.stress.conftest import said

EACH = 2000
pytestmark = pytest.mark.stress


def test_two_processes_leave_one_chain(program):
    said(program("tests.stress.judge", "prepare"))
    before = int(said(program("tests.stress.judge", "count")))
    writers = [program("tests.stress.writer", name, EACH) for name in ("mot", "hai")]
    for writer in writers:
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        said(writer)
    assert int(said(program("tests.stress.judge", "count"))) == before + 2 * EACH
    assert said(program("tests.stress.judge", "judge")) == ""
