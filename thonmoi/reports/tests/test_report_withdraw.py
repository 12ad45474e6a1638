"""report.withdraw: a submitted report becomes a draft again."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.reports import actions
from thonmoi.reports.tests import world


def withdraw(report, by=None, note=""):
    return actions.withdraw_report(
        report, by=by or world.office(), version=report.version, note=note
    )


def test_works(as_):
    report = world.submitted()
    address = f"/reports/{report.pk}/withdrawal/"
    sent = {"version": report.version, "note": "Bổ sung số liệu."}
    assert as_(world.OFFICE).post(address, sent).url == f"/reports/{report.pk}/"
    assert world.fresh(report).is_draft
    assert world.fresh(report).submitted_at is None
    world.built()


def test_logged_with_its_reason():
    withdraw(world.submitted(), note="Bổ sung số liệu.")
    event = Event.objects.latest("seq")
    assert (event.action, event.note) == ("report.withdraw", "Bổ sung số liệu.")


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        withdraw(world.submitted(), by=universe.actor("lanh-dao"))


def test_a_draft_has_nothing_to_take_back():
    with pytest.raises(Conflict):
        withdraw(world.built())


def test_an_issued_report_is_never_taken_back(as_):
    report = world.issued()
    with pytest.raises(Conflict):
        withdraw(report)
    address = f"/reports/{report.pk}/withdrawal/"
    assert as_(world.OFFICE).post(address, {"version": report.version}).status_code == 409


def test_twice_conflicts(as_):
    report = world.submitted()
    version = report.version
    withdraw(report)
    address = f"/reports/{report.pk}/withdrawal/"
    assert as_(world.OFFICE).post(address, {"version": version}).status_code == 409
