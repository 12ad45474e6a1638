"""Many workbooks of a folder are read at once; each waits for a person of its commune."""

from io import StringIO

import pytest
from django.core.management import call_command

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.monitoring.models import Cell
from thonmoi.monitoring.tests import world as monitoring
from thonmoi.monitoring.tests.test_extension_grant import STRANGER
from thonmoi.sheets import ahead, console
from thonmoi.sheets.actions.gathering import gather_fillings
from thonmoi.sheets.models import Filling
from thonmoi.sheets.queries import held
from thonmoi.sheets.tests import world

DISTRICT = "vn/70/694/"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(world.filled({world.RATE: "98,2", world.PASS: "sai"}))
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 no archive")
    (tmp_path / "c.xlsx").write_bytes(world.filled({}))
    return tmp_path


def run(folder, **options):
    out = StringIO()
    call_command("readsheets", str(folder), area="694", stdout=out, **options)
    return out.getvalue().splitlines()


def test_every_file_is_told_and_kept_only_when_asked(folder):
    lines = run(folder)
    assert [line.partition(":")[0] for line in lines] == ["a.xlsx", "b.xlsx", "c.xlsx"]
    assert "1 không nhận" in lines[0]
    assert not Filling.objects.exists()
    assert run(folder, save=True) == lines
    made = Filling.objects.get()
    assert (made.unit.code, made.rows.count()) == ("25342", 2)
    events = {event.action: event for event in Event.objects.order_by("-seq")[:3]}
    assert set(events) == {"filling.gather", "filling.upload", "file.store"} or set(events) == {
        "filling.upload",
        "file.store",
    }
    assert {event.cause for event in events.values()} == {"filling.gather"}
    assert not Cell.objects.filter(typed="98,2").exists()


def test_what_is_held_agrees_with_the_form():
    """Read in number, rows say what the downloaded form says, sent and locked ones too."""
    monitoring.type_in("97,74")
    monitoring.send()
    monitoring.type_in("Đạt", code=world.PASS)
    rows = held.rows(universe.actor(world.OFFICER), monitoring.commune(), monitoring.period())
    form = world.form().rows
    names = ("indicator_id", "code", "held", "is_not_applicable", "note", "version", "lock")
    assert [[getattr(one, name) for name in names] for one in rows] == [
        [getattr(one, name) for name in names] for one in form
    ]
    assert any(one.lock for one in rows)


def test_questions_do_not_grow_with_the_workbooks(folder, django_assert_max_num_queries):
    by, one = console.actor(), ahead.read_file(folder / "a.xlsx")
    with django_assert_max_num_queries(12):
        taken, _refused = ahead.beside(by, [one] * 20)
    assert len(taken) == 20


def test_only_of_the_area():
    found = held.places(STRANGER, {("25342", "2025-H1")})
    assert found == {}
    with pytest.raises(NotFound):
        gather_fillings(Place(DISTRICT), by=STRANGER, found=[])
    with pytest.raises(Denied):
        gather_fillings(Place(DISTRICT), by=universe.actor("vpdp"), found=[])
