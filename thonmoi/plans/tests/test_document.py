"""The plan written back: equal in content to what was read, in the form of Decree 30."""

from dataclasses import replace
from datetime import date

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from tests import universe
from thonmoi.intake.reader import read
from thonmoi.intake.tests.round_trip import content
from thonmoi.kernel.errors import NotFound
from thonmoi.ops import plan_trial
from thonmoi.paper.check import check_docx, faults
from thonmoi.paper.docx import to_docx
from thonmoi.plans import actions
from thonmoi.plans.models import Clause
from thonmoi.plans.queries.papers import paper, written
from thonmoi.plans.rules.facts import ClauseFacts
from thonmoi.plans.tests import world

ADDRESS = "/plans/{}/plan.{}"


def source():
    """The reading of the plan as it lies in the pack."""
    place = settings.PACKS_DIR.joinpath(*plan_trial.PATH)
    return read(place.read_bytes(), place.name)


def docx(actor=None) -> bytes:
    return to_docx(paper(actor or world.office(), world.plan().pk))


def test_text_to_data_to_docx_to_text():
    before, after = content(source()), content(read(docx(), "plan.docx"))
    before["head"] = replace(before["head"], issuer="ỦY BAN NHÂN DÂN HUYỆN HỚN QUẢN")
    after["places"].remove("huyện Hớn Quản")
    for part, said in before.items():
        assert after[part] == said, part


def test_the_data_hold_the_text_word_for_word():
    rows = Clause.objects.filter(plan=world.plan()).order_by("order")
    kept = [(row.path, row.label, row.heading, row.text) for row in rows]
    said = [(c.path, c.label, c.heading or "", c.text) for c in source().clauses]
    assert kept == said


def test_its_form_is_right_but_for_the_line_of_the_archive():
    assert [(one.code, one.where) for one in faults(check_docx(docx()))] == [
        ("recipients.filed", "- Lưu VT.")
    ]


def test_slips_stand_and_blanks_are_blank():
    said = written(world.office(), world.plan().pk)
    assert said.place == "Hón Quản"
    assert "nông cao" in said.bases[2]
    assert (said.number, said.date.year, said.date.month, said.date.day) == ("", 2025, None, None)
    assert said.issuer == "Ủy ban nhân dân huyện Hớn Quản"


def test_number_and_day_once_they_are_recorded():
    plan = world.plan()
    actions.number_plan(
        plan,
        by=world.office(),
        version=plan.version,
        number="8/KH-UBND",
        issued_on=date(2025, 2, 5),
    )
    head = read(docx(), "plan.docx").head
    assert (head.number, head.date) == ("08/KH-UBND", date(2025, 2, 5))


def test_equal_data_equal_bytes():
    assert docx() == docx(universe.actor("lanh-dao"))


def test_a_heading_keeps_its_letters_and_a_table_its_cells():
    plan = world.draft(
        clauses=(
            ClauseFacts("I", "I.", 1, "Nhiệm vụ", "", 1, kind="roman", has_colon=True),
            ClauseFacts("I.t1.r1", "", 2, "", "TT | Công trình | Vốn", 2, kind="row", under="I"),
            ClauseFacts("I.t1.r2", "", 2, "", "1 | Đường ấp 1 |", 3, kind="row", under="I"),
        ),
        targets=(),
        works=(),
        tasks=(),
        duties=(),
        doubts=(),
    )
    read_again = read(to_docx(paper(world.office(), plan.pk)), "plan.docx")
    assert [(c.label, c.whole) for c in read_again.clauses] == [
        ("I.", "Nhiệm vụ"),
        ("", "TT | Công trình | Vốn"),
        ("", "1 | Đường ấp 1"),
    ]
    assert read_again.head.issuer == "Ủy ban nhân dân xã Tân Lợi"


@pytest.mark.parametrize(("ending", "begins"), [("docx", b"PK"), ("pdf", b"%PDF")])
def test_it_is_fetched_by_who_sees_the_plan(as_, ending, begins):
    answer = as_("can-bo-tan-loi").get(ADDRESS.format(world.plan().pk, ending))
    assert answer.status_code == 200
    assert answer.content.startswith(begins)
    assert f'filename="ke-hoach-2025-694.{ending}"' in answer.headers["Content-Disposition"]
    draft = world.draft()
    assert as_("can-bo-tan-hiep").get(ADDRESS.format(draft.pk, ending)).status_code == 404
    with pytest.raises(NotFound):
        paper(universe.actor("can-bo-tan-hiep"), draft.pk)


def test_its_page_leads_there(as_):
    page = as_("vpdp").get(f"/plans/{world.plan().pk}/").content.decode()
    for ending in ("docx", "pdf"):
        assert ADDRESS.format(world.plan().pk, ending) in page


def test_the_terminal_writes_the_same_file(tmp_path):
    place = tmp_path / "a.docx"
    call_command("report", "plan", "--unit", "694", "-o", str(place))
    assert place.read_bytes() == docx()
    for unit, name in (("999", "b.docx"), ("25342", "b.docx"), ("694", "b.odt")):
        with pytest.raises(CommandError):
            call_command("report", "plan", "--unit", unit, "-o", str(tmp_path / name))
