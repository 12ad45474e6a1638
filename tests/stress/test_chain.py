"""Two processes that write at once leave one unbroken chain, on both databases.

`STRESS_CHAIN=2000 make stress`: four thousand deeds on each.
"""

import os

import pytest

from tests.stress.conftest import said

EACH = int(os.environ.get("STRESS_CHAIN", "400"))
pytestmark = pytest.mark.stress


def test_two_processes_leave_one_chain(program):
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
