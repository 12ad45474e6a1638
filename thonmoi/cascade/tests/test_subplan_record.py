"""A body, or the office for it, records the plan that it issued."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.cascade import actions, queries
from thonmoi.cascade.models import Subplan
from thonmoi.cascade.rules import Kind
from thonmoi.cascade.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.library.models import Document
from thonmoi.plans.models import Plan

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"


def test_works_and_the_paper_is_in_the_register():
    row = world.record(world.owed())
    assert (row.state, row.document.number) == ("issued", "12/KH-UBND")
    assert (row.document.unit_path, row.document.issued_on) == (row.unit_path, date(2025, 3, 5))
    (seen,) = queries.subplans(universe.actor(world.OFFICER))
    assert (seen.document, seen.is_owed, seen.is_late) == ("12/KH-UBND", False, False)


def test_one_paper_fulfils_several():
    first, second = world.owed(), world.owed("Z.p1", Kind.DETAILED)
    row = world.record(first, also=[second])
    second.refresh_from_db()
    assert (second.state, second.document_id) == ("issued", row.document_id)


def test_a_paper_that_the_register_holds_is_not_registered_twice():
    world.record(world.owed())
    world.record(world.owed("Z.p1", Kind.DETAILED))
    assert Document.objects.filter(number="12/KH-UBND").count() == 1


def test_a_plan_in_the_program_hangs_under_its_parent():
    made = world.commune_plan()
    row = world.record(world.owed(), facts=None, child=made)
    assert Plan.objects.get(pk=made.pk).parent_id == world.plan().pk
    assert (row.child_id, row.document_id) == (made.pk, made.document_id)


def test_a_draft_is_no_plan_issued():
    with pytest.raises(Invalid):
        world.record(world.owed(), facts=None, child=world.commune_draft())


def test_the_office_records_for_a_body():
    assert world.record(world.owed(), by=world.OFFICE).state == "issued"


def test_an_amended_plan_takes_its_place():
    row = world.record(world.owed())
    row = world.record(row, facts=world.facts("20/KH-UBND", date(2025, 5, 1)))
    assert row.document.number == "20/KH-UBND"


def test_logged_with_the_paper():
    row = world.record(world.owed())
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("subplan.record", str(row.pk))
    assert "document.register" in Event.objects.values_list("action", flat=True)


def test_stranger_finds_nothing(as_):
    row = world.owed()
    with pytest.raises(NotFound):
        world.record(row, by=world.OTHER)
    assert as_(world.OTHER).get(reverse("subplan-record", args=[row.pk])).status_code == 404


def test_wrong_role_and_another_body_are_told(as_):
    row = world.owed()
    for who in (world.LEADER, "quan-tri"):
        with pytest.raises(Denied):
            world.record(row, by=who)
    (sector,) = world.require("V.3.-1", Kind.SECTOR, bodies=[world.body("phong-nnmt", "11")])
    sector = queries.subplan_row(universe.actor(world.OFFICE), sector.pk)
    with pytest.raises(Denied):
        world.record(sector, by=world.DIVISION)
    address = reverse("subplan-record", args=[sector.pk])
    assert as_(world.DIVISION).get(address).status_code == 403


def test_what_was_waived_is_not_recorded():
    row = world.owed()
    actions.waive_subplan(row, by=universe.actor(world.OFFICE), version=1, reason="Nhầm")
    with pytest.raises(Conflict):
        world.record(row)


def test_second_writer_is_told(as_):
    row = world.owed()
    stale = queries.subplan_row(universe.actor(world.OFFICE), row.pk)
    world.record(row)
    with pytest.raises(Conflict):
        world.record(stale, version=1, facts=world.facts("13/KH-UBND"))


def sent(**changes):
    values = {"version": 1, "kind": "NQ", "number": "05/NQ-HĐND", "issued_on": "5/3/2025"}
    return values | {"subject": "Nghị quyết về lộ trình"} | changes


def test_the_page_takes_the_signed_file(as_):
    row = world.owed()
    file = SimpleUploadedFile("nq.pdf", PDF, "application/pdf")
    answer = as_(world.OFFICER).post(reverse("subplan-record", args=[row.pk]), sent(file=file))
    assert answer.status_code == 302
    assert Document.objects.get(number="05/NQ-HĐND").file.name == "nq.pdf"


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": ""},
        {"issued_on": ""},
        {"issued_on": "1/1/2026"},
        {"subject": ""},
        {"kind": "XX"},
    ],
)
def test_bad_input_gets_a_sentence(as_, wrong):
    row = world.owed()
    answer = as_(world.OFFICER).post(reverse("subplan-record", args=[row.pk]), sent(**wrong))
    assert answer.status_code == 422
    assert Subplan.objects.get().state == "owed"
    assert not Document.objects.filter(number="05/NQ-HĐND").exists()
