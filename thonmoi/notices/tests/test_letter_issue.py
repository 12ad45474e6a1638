from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.library import queries as library
from thonmoi.library.actions import checked_file
from thonmoi.library.files import store
from thonmoi.notices import actions, queries
from thonmoi.notices.models import Letter
from thonmoi.notices.tests import world
from thonmoi.paper.model import plain

FORM = {"number": "21", "issued_on": "16/6/2025", "signer": "Nguyễn Văn Thử", "version": 1}


def test_s41_works_and_enters_the_register(as_):
    """S-41: number, day and signer come from the clerk's register; the letter is in the library."""
    letter = world.drafted()
    world.number()
    response = as_(world.OFFICE).post(f"/letters/{letter.pk}/issue/", FORM)
    assert response.url == f"/letters/{letter.pk}/"
    found = queries.letter(world.office(), letter.pk)
    assert (found.number, found.issued_on) == ("21/VPĐP", date(2025, 6, 16))
    document = library.document(world.office(), found.document_pk)
    assert (document.kind, document.subject[:12]) == ("CV", "V/v đôn đốc ")
    page = as_(world.OFFICE).get(response.url).content.decode()
    assert "Số: 21/VPĐP" in page and "Nguyễn Văn Thử" in page


def test_the_plan_is_cited_by_its_number_where_it_was_drafted_without():
    letter = world.drafted()
    assert "Kế hoạch số …/KH-UBND" in letter.opening
    world.number()
    fresh = queries.letter(world.office(), letter.pk)
    assert queries.uncitable(world.office(), fresh) == []
    world.issue(letter)
    paper = queries.paper(world.office(), queries.letter(world.office(), letter.pk))
    assert "Kế hoạch số 35/KH-UBND ngày 12/02/2025" in plain(paper.body[0].text)
    assert "…" not in plain(paper.body[0].text)


def test_the_file_is_the_one_that_was_issued(as_):
    letter = world.issued()
    kept = store.place(Letter.objects.get(pk=letter.pk).docx.digest).read_bytes()
    assert as_(world.OFFICE).get(f"/letters/{letter.pk}/letter.docx").content == kept


def test_decision_17_no_letter_citing_an_unnumbered_plan(as_):
    letter = world.drafted()
    with pytest.raises(Conflict) as told:
        world.issue(letter)
    assert told.value.code == "letter.plan-unnumbered"
    response = as_(world.OFFICE).post(f"/letters/{letter.pk}/issue/", FORM)
    assert response.status_code == 409
    assert queries.letter(world.office(), letter.pk).is_draft


def test_a_letter_that_cites_no_plan_needs_none():
    assert world.issue(world.drafted(world.COMMUNE)).state == "issued"


def test_logged_with_what_it_registers():
    world.issued()
    events = list(Event.objects.order_by("-seq")[:4].values_list("action", flat=True))
    assert events[0] == "letter.issue"
    assert {"document.register", "file.store"} <= set(events)


def test_a_second_writer_and_twice():
    letter = world.drafted(world.COMMUNE)
    with pytest.raises(Conflict):
        world.issue(letter, version=7)
    world.issue(letter)
    with pytest.raises(Conflict):
        world.issue(letter)


def test_the_register_holds_a_number_once():
    world.issue(world.drafted(world.COMMUNE))
    with pytest.raises(Conflict):
        world.issue(world.drafted(world.COMMUNE))


def test_wrong_role():
    letter = world.drafted(world.COMMUNE)
    row = queries.letter_row(world.office(), letter.pk)
    with pytest.raises(Denied):
        actions.issue_letter(
            row,
            by=universe.actor("lanh-dao"),
            version=1,
            number="21/VPĐP",
            issued_on=world.ISSUED,
            docx=checked_file(world.PDF, "a.pdf"),
            uncitable=[],
        )


@pytest.mark.parametrize("changes", [{"number": ""}, {"issued_on": "32/1/2025"}, {"version": "x"}])
def test_bad_input_gets_a_sentence(as_, changes):
    letter = world.drafted(world.COMMUNE)
    response = as_(world.OFFICE).post(f"/letters/{letter.pk}/issue/", FORM | changes)
    assert response.status_code == 422
    assert queries.letter(world.office(), letter.pk).is_draft
