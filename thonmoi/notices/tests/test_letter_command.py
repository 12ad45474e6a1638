"""`thonmoi report reminder`: the draft as a file, or one sentence."""

import pytest
from django.core.management import CommandError, call_command

from thonmoi.audit.models import Event
from thonmoi.notices.tests import world
from thonmoi.paper.check import check_docx, faults


def run(place, unit="694"):
    call_command("report", "reminder", "--unit", unit, "-o", str(place))


def test_a_file_is_written_and_nothing_else(tmp_path):
    world.late_task()
    before = Event.objects.count()
    run(tmp_path / "a.docx")
    run(tmp_path / "b.docx")
    made = (tmp_path / "a.docx").read_bytes()
    assert made == (tmp_path / "b.docx").read_bytes()
    assert faults(check_docx(made)) == []
    assert Event.objects.count() == before


def test_pdf_and_a_single_commune(tmp_path):
    run(tmp_path / "a.pdf", "25342")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", ["a.odt"])
def test_another_ending_is_one_sentence(tmp_path, name):
    with pytest.raises(CommandError):
        run(tmp_path / name)


@pytest.mark.parametrize("unit", ["999", "25357"])
def test_an_unknown_unit_and_nobody_to_urge(tmp_path, unit):
    with pytest.raises(CommandError) as told:
        run(tmp_path / "a.docx", unit)
    assert len(str(told.value).splitlines()) == 1
