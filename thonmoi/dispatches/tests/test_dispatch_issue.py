"""dispatch.issue: number and day from the clerk's register; then nothing changes any more."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.dispatches import actions, queries
from thonmoi.dispatches.models import Dispatch
from thonmoi.dispatches.tests import world
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.library.models import Document

SAID = {"number": "7", "issued_on": "16/6/2025", "signer": ""}


def test_works_logged_and_enters_the_register(as_):
    row = world.submitted()
    address = f"/dispatches/{row.pk}/"
    assert as_(world.OFFICER).post(f"{address}issue/", SAID | {"version": 3}).url == address
    found = Document.objects.get(number="07/TTr-UBND")
    assert (found.kind, found.unit_path) == ("TTr", row.unit_path)
    assert Event.objects.latest("seq").action == "dispatch.issue"
    page = as_(world.LEADER).get(address).content.decode()
    assert "Số: 07/TTr-UBND" in page
    assert "ngày 16 tháng 6 năm 2025" in page
    assert f"{address}words/" not in as_(world.OFFICER).get(address).content.decode()
    seen = queries.dispatch(universe.actor(world.OFFICE), row.pk)
    assert (seen.is_issued, seen.is_own) == (True, False)
    for ending in ("docx", "pdf"):
        assert as_(world.LEADER).get(f"{address}document.{ending}").status_code == 200
    assert as_(world.LEADER).get(f"{address}package.zip").content[:2] == b"PK"


def test_who_may_and_when(as_):
    row = world.submitted()
    given = {"version": 3, "number": "7/A", "issued_on": None, "docx": None}
    with pytest.raises(Denied):
        actions.issue_dispatch(row, by=universe.actor(world.OFFICE), **given)
    address = f"/dispatches/{row.pk}/issue/"
    assert as_(world.OFFICER).post(address, SAID | {"version": 2}).status_code == 409
    assert not Document.objects.filter(number="07/TTr-UBND").exists()
    for bad in ({"number": " "}, {"issued_on": "31/2/2025"}, {"issued_on": "18/6/2030"}):
        assert as_(world.OFFICER).post(address, SAID | {"version": 3} | bad).status_code == 422
    as_(world.OFFICER).post(address, SAID | {"version": 3})
    assert as_(world.OFFICER).post(address, SAID | {"version": 3}).status_code == 409
    other = world.submitted()
    again = as_(world.OFFICER).post(f"/dispatches/{other.pk}/issue/", SAID | {"version": 3})
    assert again.status_code == 409, "a number stands once in the register"
    assert Dispatch.objects.get(pk=other.pk).state == "submitted"
    with pytest.raises(Conflict):
        world.issued()
