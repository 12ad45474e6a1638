"""An inspection is changed before its visit."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inspections import actions
from thonmoi.inspections.tests import world
from thonmoi.kernel.errors import Conflict, Denied, NotFound

FORM = {"version": 1, "year": "2025", "subject": "Kiểm tra vốn", "planned_on": "25/6/2025"}


def change(row, by=None, version=None, **changes):
    given = {"version": version or row.version, "facts": world.facts(**changes)}
    return actions.change_inspection(row, by=by or world.office(), **given)


def test_works(as_):
    row = world.planned()
    response = as_(world.OFFICE).post(f"/inspections/{row.pk}/change/", FORM)
    assert response.url == f"/inspections/{row.pk}/"
    row.refresh_from_db()
    assert (row.subject, row.planned_on) == ("Kiểm tra vốn", date(2025, 6, 25))


def test_logged():
    change(world.planned(), subject="Khác")
    assert Event.objects.latest("seq").action == "inspection.change"


def test_who_may():
    row = world.planned()
    with pytest.raises(Denied):
        change(row, by=universe.actor(world.OFFICER))
    with pytest.raises(Denied):
        change(row, by=universe.actor(world.FINANCE))
    with pytest.raises(NotFound):
        change(row, by=universe.actor(world.OTHER))


def test_after_the_visit_nothing_is_changed():
    row = world.visited()
    with pytest.raises(Conflict):
        change(row)


def test_second_writer_is_told(as_):
    row = world.planned()
    change(row, subject="Khác")
    assert as_(world.OFFICE).post(f"/inspections/{row.pk}/change/", FORM).status_code == 409


def test_bad_input_leaves_nothing(as_):
    row = world.planned()
    form = {**FORM, "planned_on": "31/2/2025"}
    assert as_(world.OFFICE).post(f"/inspections/{row.pk}/change/", form).status_code == 422
    row.refresh_from_db()
    assert row.version == 1
