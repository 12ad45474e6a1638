"""Taking an annex as a set: registered, drafted, in use, in one deed."""

from dataclasses import replace

import pytest

from tests import universe
from thonmoi.annexes import actions, queries
from thonmoi.annexes.rules import Difference
from thonmoi.annexes.tests import world
from thonmoi.annexes.tests.made import WRITERS, sets
from thonmoi.audit.models import Event
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.models import CriteriaSet, Measure, ThresholdConfirmation
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.library.models import Document


def the_set(done):
    return criteria.criteria_set(universe.EVERYTHING, done.criteria_set.slug)


@pytest.mark.parametrize("kind", sorted(WRITERS))
@pytest.mark.parametrize("name", sorted(sets.ALL))
def test_every_made_up_decision_becomes_an_active_sourced_set(name, kind):
    is_provincial = name in ("hamlets", "overlay")
    place = world.province() if is_provincial else world.district()
    by = world.PROVINCE if is_provincial else world.OFFICE
    proposal = world.read_in(name, kind, by=by, place=place)
    world.confirm_all(proposal, by, doubtful=True)
    done = world.accept(proposal, by)
    made, key = the_set(done), sets.ALL[name]()
    assert made.state == "active" and made.document.number == key.number
    assert made.document.id == done.document_id and made.unit_path == place.unit_path
    assert [one.code for one in made.indicators] == [item.code for item in key.items]
    assert [one.name for one in made.indicators] == [item.text for item in key.items]
    assert all(one.rule.wording == "found" for one in made.indicators)
    assert all(key.number in one.rule.source for one in made.indicators)


def test_the_paper_is_registered_with_its_file():
    done = world.accept(world.read_in())
    paper = Document.objects.select_related("file").get(pk=done.document_id)
    assert (paper.number, paper.file.digest) == ("9471/QĐ-THỬ", done.digest)
    assert paper.issuer == "UBND tỉnh Bình Phước"


def test_a_paper_that_the_register_has_is_taken():
    from thonmoi.library.actions import DocumentFacts, register_document

    facts = DocumentFacts("QĐ", "UBND tỉnh Bình Phước", "Thử", "9471/QĐ-THỬ")
    known = register_document(world.district(), by=world.office(), facts=facts)
    assert world.accept(world.read_in()).document_id == known.pk


def test_confidence_rises_only_with_a_person():
    made = world.read_in()
    row = world.row(made, "1.1")
    actions.confirm_rows(made, by=world.office(), rows={row.pk: row.version})
    found = the_set(world.accept(made))
    marks = {one.code: one.requirement("chung", 2025).mark for one in found.indicators}
    assert marks.pop("1.1") == "found" and set(marks.values()) == {"recalled"}
    told = ThresholdConfirmation.objects.get(indicator__criterion__criteria_set=found.id)
    assert (told.by_id, told.office) == (world.office().id, world.office().office)
    assert told.document.number == "9471/QĐ-THỬ"


def test_as_a_draft():
    done = world.accept(world.read_in(), activate=False)
    assert the_set(done).state == "draft"


def test_new_measures_are_registered_once():
    before = Measure.objects.count()
    made = the_set(world.accept(world.read_in()))
    assert Measure.objects.count() == before + len(made.indicators)
    assert len({one.measure_id for one in made.indicators}) == len(made.indicators)


def test_a_set_of_the_same_name_and_area_gets_a_new_edition():
    first = world.accept(world.read_in())
    made = world.read_in("hamlets", "docx")
    second = world.accept(made)
    assert (first.criteria_set.slug, second.criteria_set.edition) == (second.criteria_set.slug, 2)
    assert CriteriaSet.objects.get(pk=first.criteria_set_id).state == "retired"


def test_the_set_of_a_wider_area_stays_in_use():
    wider = world.read_in("hamlets", by=world.PROVINCE, place=world.province())
    world.accept(wider, world.PROVINCE)
    done = world.accept(world.read_in("hamlets"))
    assert done.criteria_set.slug == "qd9471-khu-dan-cu-kieu-mau-694"
    active = CriteriaSet.objects.filter(state="active", slug__startswith="qd9471")
    assert sorted(active.values_list("unit_path", flat=True)) == ["vn/70/", "vn/70/694/"]


def test_over_the_national_set_what_is_not_listed_is_taken_over():
    by, place = world.PROVINCE, world.province()
    made = world.read_in("overlay", "docx", by=by, place=place)
    actor = universe.actor(by)
    if not made.overlay_on:
        pytest.skip("the national set is a draft")
    settled = {name: getattr(made, name) for name in (
        "name", "level", "unit_level", "year_from", "year_to", "document_kind", "number",
        "issuer", "subject", "issued_on", "overlay_on",
    )}  # fmt: skip
    actions.settle_annex(
        made, by=actor, version=1, settled=actions.Settled(**settled, is_whole=False)
    )
    row = world.row(made, "2.1")
    actions.exclude_row(row, by=actor, version=row.version)
    against = queries.compared(actor, made.pk)
    assert any(one.difference is Difference.KEPT for one in against.gone)
    found = the_set(world.accept(made, by))
    assert "2.1" in [one.code for one in found.indicators]
    assert found.overlay_on == made.overlay_on and len(found.criteria) == 20


@pytest.mark.parametrize("field", ["number", "year_from"])
def test_what_is_missing_is_asked_for(field, guard):
    made = world.read_in()
    with guard.tampering():
        type(made).objects.filter(pk=made.pk).update(**{field: "" if field == "number" else None})
    with pytest.raises(Invalid):
        world.accept(made)
    assert world.again(made).state == "open"


def test_a_row_under_no_criterion_is_told():
    made = world.read_in()
    actions.exclude_row(world.row(made, "1", "criterion"), by=world.office(), version=1)
    row = world.row(made, "1.1")
    actions.exclude_row(row, by=world.office(), version=row.version, is_excluded=False)
    with pytest.raises(Invalid, match=r"1\.1"):
        world.accept(made)


def test_logged():
    made = world.accept(world.read_in())
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("annex.accept", str(made.pk))
    causes = Event.objects.filter(request_id=event.request_id).values_list("action", flat=True)
    assert {"document.register", "measure.register", "set.draft", "set.activate"} <= set(causes)


def test_twice_and_a_second_writer():
    made = world.read_in()
    with pytest.raises(Conflict):
        actions.accept_annex(made, by=world.office(), version=9)
    world.accept(made)
    with pytest.raises(Conflict):
        world.accept(made)


def test_stranger_finds_nothing_and_wrong_role_is_told():
    made = world.read_in()
    with pytest.raises(NotFound):
        actions.accept_annex(made, by=replace(world.office(), grants=()), version=1)
    with pytest.raises(Denied):
        world.accept(made, world.LEADER)
