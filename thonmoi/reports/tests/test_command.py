"""`thonmoi report`: a file, or one sentence."""

import pytest
from django.core.management import CommandError, call_command
from python_calamine import CalamineWorkbook

from thonmoi.audit.models import Event
from thonmoi.library.files import store
from thonmoi.paper.check import check_docx, faults
from thonmoi.reports.models import FrozenReport
from thonmoi.reports.tests import world


def run(place, kind="quarter", unit="694", period="2025-Q2"):
    call_command("report", kind, "--unit", unit, "--period", period, "-o", str(place))


def test_a_file_is_written_and_nothing_else(tmp_path):
    before = Event.objects.count()
    run(tmp_path / "a.docx")
    run(tmp_path / "b.docx")
    made = (tmp_path / "a.docx").read_bytes()
    assert made == (tmp_path / "b.docx").read_bytes()
    assert faults(check_docx(made)) == []
    assert Event.objects.count() == before


def test_pdf_too(tmp_path):
    run(tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_s23_tables_alone_and_every_kind(tmp_path):
    made = {}
    for kind, period in (("term", "2021-2025"), ("review", "2025-Y"), ("capital", "2025-H1")):
        run(tmp_path / f"{kind}.xlsx", kind=kind, period=period)
        made[kind] = CalamineWorkbook.from_path(str(tmp_path / f"{kind}.xlsx")).sheet_names
    assert {"Mục tiêu", "Công trình của kế hoạch"} <= set(made["term"]) & set(made["review"])
    assert made["capital"] == ["Báo cáo"], "no money is recorded: the only sheet says so"
    with pytest.raises(CommandError, match="xlsx"):
        run(tmp_path / "a.docx", kind="capital", period="2025-H1")


def test_it_takes_the_words_of_the_office(tmp_path, as_):
    report = world.built()
    run(tmp_path / "a.docx")
    page = as_(world.OFFICE).get(f"/reports/{report.pk}/report.docx").content
    assert (tmp_path / "a.docx").read_bytes() == page


def test_an_issued_report_is_the_frozen_file(tmp_path):
    world.issued()
    run(tmp_path / "a.docx")
    frozen = FrozenReport.objects.get()
    assert (tmp_path / "a.docx").read_bytes() == store.place(frozen.docx.digest).read_bytes()


@pytest.mark.parametrize(
    "changes",
    [
        {"unit": "999"},
        {"unit": "690"},
        {"period": "2025-Q9"},
        {"period": "2025-Q4"},
        {"period": "2025-H1"},
        {"kind": "half"},
    ],
)
def test_one_sentence(tmp_path, changes):
    with pytest.raises(CommandError) as told:
        run(tmp_path / "a.docx", **changes)
    assert len(str(told.value).splitlines()) == 1
    assert not (tmp_path / "a.docx").exists()


@pytest.mark.parametrize("name", ["a.odt", "a", "none/a.docx"])
def test_files_that_cannot_be_written(tmp_path, name):
    with pytest.raises(CommandError):
        run(tmp_path / name)
