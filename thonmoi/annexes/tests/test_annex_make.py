"""Reading an annex in: kept as rows, none confirmed, nothing in use."""

import json
from dataclasses import replace

import pytest

from tests import universe
from thonmoi.annexes import queries
from thonmoi.annexes.entry import take_in
from thonmoi.annexes.models import ProposalRow, RowValue, SetProposal
from thonmoi.annexes.tests import world
from thonmoi.annexes.tests.made import sets
from thonmoi.audit.models import Event
from thonmoi.criteria.models import CriteriaSet
from thonmoi.kernel.errors import Denied, Invalid, NotFound


def test_works():
    made = world.read_in("groups", "docx")
    rows = ProposalRow.objects.filter(proposal=made, kind="indicator")
    assert rows.count() == 47 and not rows.exclude(state="read").exists()
    assert [one.group for one in queries.columns_of(world.office(), made.pk)] == [
        "nhom_1", "nhom_2", "nhom_3",
    ]  # fmt: skip
    assert (made.number, made.level, made.unit_level) == ("9051/2025/QĐ-THỬ", "ntm", "commune")
    assert (made.year_from, made.year_to, made.group_kind) == (2025, 2030, "commune_group")


def test_nothing_is_in_use_and_no_set_is_written():
    before = CriteriaSet.objects.count()
    world.read_in()
    assert CriteriaSet.objects.count() == before


def test_the_whole_of_the_table_is_kept():
    made = world.read_in("regions", "pdf")
    kept = json.loads(made.reading)
    told = {cell[0] for table in kept["tables"].values() for cell in table["cells"]}
    for item in sets.regions().items:
        assert any(item.code in text for text in told)


def test_a_measure_of_the_same_wording_is_taken_again():
    made = world.read_in("regions", "docx")
    states = set(
        ProposalRow.objects.filter(proposal=made, kind="indicator").values_list(
            "measure_state", flat=True
        )
    )
    assert "same" in states
    row = world.row(made, "1.1")
    assert row.measure.code == "commune-general-construction-plan-valid"


def test_what_the_province_sets_is_unknown():
    made = world.read_in("groups", "docx")
    left = RowValue.objects.filter(row__proposal=made, is_delegated=True)
    assert left.exists() and not left.exclude(value=None).exists()


def test_logged():
    made = world.read_in()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("annex.make", str(made.pk))


def test_the_same_file_is_read_once():
    first = world.read_in()
    keys, is_new = take_in(world.office(), world.district(), world.content(), "again.xlsx")
    assert (keys, is_new) == ([first.pk], False)
    assert SetProposal.objects.count() == 1


def test_a_rejected_file_can_be_read_again():
    from thonmoi.annexes import actions

    made = world.read_in()
    actions.reject_annex(made, by=world.office(), version=made.version, reason="Nhầm")
    assert world.read_in().pk != made.pk


def test_stranger_finds_nothing():
    by = replace(world.office(), grants=())
    with pytest.raises(NotFound):
        take_in(by, world.district(), world.content(), "a.xlsx")


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        take_in(universe.actor(world.LEADER), world.district(), world.content(), "a.xlsx")


def test_a_file_without_an_annex_gets_a_sentence(as_):
    from django.core.files.uploadedfile import SimpleUploadedFile

    sent = {"area": universe.PATH, "file": SimpleUploadedFile("a.txt", b"abc")}
    answer = as_(world.OFFICE).post("/annexes/reading/", sent)
    assert answer.status_code == 422 and "Word" in answer.content.decode()
    with pytest.raises(Invalid):
        take_in(world.office(), world.district(), b"abc", "a.txt")
    assert not SetProposal.objects.exists()
