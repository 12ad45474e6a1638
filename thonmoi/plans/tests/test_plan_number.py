"""Number, day and signed file come from the clerk's register."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.tests import world

DAY = date(2025, 2, 20)


def number(by=world.OFFICE, version=None, text="8112/KH-UBND"):
    plan = world.plan()
    return actions.number_plan(
        plan,
        by=universe.actor(by),
        version=version or plan.version,
        number=text,
        issued_on=DAY,
    )


def test_works_and_the_sentence_goes(as_):
    browser = as_(world.OFFICE)
    address = f"/plans/{world.plan().pk}/"
    assert "chưa ghi số, ngày" in browser.get("/documents/").content.decode()
    sent = {
        "version": world.plan().version,
        "number": "8112/KH-UBND",
        "issued_on": "20/2/2025",
        "file": SimpleUploadedFile("ban-ky.pdf", b"%PDF-1.7\n%%EOF"),
    }
    assert browser.post(f"{address}number/", sent).url == address
    found = queries.plan(world.office(), world.plan().pk)
    assert (found.number, found.issued_on) == ("8112/KH-UBND", DAY)
    assert found.signed_file_pk
    assert "chưa ghi số, ngày" not in browser.get("/documents/").content.decode()
    page = browser.get(address).content.decode()
    assert "(Kế hoạch chưa ghi ngày;" not in page
    assert "(Khi đưa vào thực hiện, kế hoạch chưa ghi ngày;" in page


def test_the_doubt_about_the_blank_is_settled():
    number()
    assert world.doubt("plan.undated").note == "8112/KH-UBND, 20/02/2025"


def test_logged():
    number()
    event = Event.objects.filter(action="plan.number").latest("seq")
    assert event.target_id == str(world.plan().pk)
    corrected = Event.objects.get(action="document.correct", cause="plan.number")
    assert '"number":["","8112/KH-UBND"]' in corrected.changes


def test_stranger_finds_nothing():
    stranger = universe.actor(world.OFFICE)
    plan = world.draft()
    with pytest.raises(NotFound):
        actions.number_plan(
            plan, by=universe.actor(world.OTHER), version=1, number="1/KH-UBND", issued_on=DAY
        )
    assert stranger.can("plan.number", plan.unit_path)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        number(by=world.LEADER)


def test_twice_conflicts():
    number()
    with pytest.raises(Conflict):
        number(text="8113/KH-UBND")


def test_second_writer_is_told():
    with pytest.raises(Conflict):
        number(version=99)
    assert world.plan().document.number == ""


@pytest.mark.parametrize("text", ["", "số 5", "<script>"])
def test_no_number_is_refused(text):
    with pytest.raises(Invalid):
        number(text=text)
