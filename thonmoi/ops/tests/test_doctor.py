"""`thonmoi doctor`, run as a program on a machine whose rows and files are then meddled with."""

import json
import os

import pytest

RENAME = (
    "from thonmoi.units.models import Unit; Unit.objects.filter(code='25342').update(name={!r})"
)
LAST = "from thonmoi.audit.models import Event; Event.objects.order_by('-seq')[:1].get().delete()"
FORGET = "from thonmoi.audit.models import Event; Event.objects.filter(seq=2).update(note='x')"


def _doctor(machine):
    done = machine.run("doctor", "--json", THONMOI_TRIAL="1")
    found = json.loads(done.stdout)
    return done.returncode, {f["kind"] for f in found["findings"]}, found["head"]


def _meddle(machine, code):
    done = machine.run("shell", "--no-imports", "-c", code, THONMOI_TRIAL="1")
    assert done.returncode == 0, done.stderr


def test_a_whole_trial_has_no_findings_and_shows_the_head(trial):
    status, kinds, head = _doctor(trial)
    assert (status, kinds) == (0, set())
    text = trial.run("doctor", THONMOI_TRIAL="1")
    assert text.returncode == 0
    assert f"#{head['seq']} {head['hash']}" in text.stdout
    assert len(head["hash"]) == 64


def test_a_file_that_nobody_refers_to_is_named(trial):
    path = trial.files / "ab" / ("ab" * 32)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"%PDF-1.7")
    os.utime(path, (0, 0))
    try:
        assert _doctor(trial)[:2] == (1, {"file.no-row"})
        assert str(path) in trial.run("doctor", THONMOI_TRIAL="1").stdout
    finally:
        path.unlink()


def test_a_row_changed_by_hand_is_named(trial):
    _meddle(trial, RENAME.format("Tân Tiến"))
    try:
        assert _doctor(trial)[:2] == (1, {"row.differs"})
    finally:
        _meddle(trial, RENAME.format("Tân Lợi"))
    assert _doctor(trial)[:2] == (0, set())


@pytest.mark.parametrize(("code", "kind"), [(FORGET, "event.altered"), (LAST, "event.cut")])
def test_an_event_changed_or_cut_is_named(trial, code, kind):
    _meddle(trial, code)
    status, kinds, _head = _doctor(trial)
    assert status == 1
    assert kind in kinds
