"""The daily job run twice at once, and after a run that died: nobody gets two mails of a day."""

import pytest

from tests.stress.conftest import said

pytestmark = pytest.mark.stress
OFFICERS = 24


@pytest.fixture
def outbox(program, tmp_path):
    """The file of mails sent, beside a world in which everybody has an address."""
    box = tmp_path / "outbox"
    box.touch()
    said(program("tests.stress.reminder", "prepare", box))
    return box


def go(*runs):
    for one in runs:
        assert one.stdout.readline() == "ready\n"
    for one in runs:
        one.stdin.write("go\n")
        one.stdin.flush()


def test_two_runs_at_once_send_each_mail_once(program, outbox):
    runs = [program("tests.stress.reminder", "run", outbox) for _n in range(2)]
    go(*runs)
    for one in runs:
        said(one)
    sent = outbox.read_text().split()
    assert len(sent) == len(set(sent)) >= OFFICERS
    assert said(program("tests.stress.judge", "judge")) == ""


def test_a_run_that_died_is_gone_on_with_and_nobody_gets_two(program, outbox):
    dying = program("tests.stress.reminder", "die", outbox)
    go(dying)
    assert dying.wait(timeout=120) == 9
    again = program("tests.stress.reminder", "run", outbox)
    go(again)
    said(again)
    sent = outbox.read_text().split()
    assert len(sent) == len(set(sent)) >= OFFICERS
