"""A member answers for communes, criteria and the tasks of agencies, by document (S-43)."""

from datetime import date

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.steering import queries
from thonmoi.steering.models import Remit
from thonmoi.steering.tests import world


def test_works_for_all_three():
    row = world.member()
    world.assign(row, codes=[world.LOI, world.HIEP], criteria=["5"], agencies=["phong-gddt"])
    found = queries.member(universe.actor(world.LEADER), row.pk)
    assert [one.label for one in found.units] == ["Xã Tân Hiệp", "Xã Tân Lợi"]
    assert [one.criterion_key for one in found.criteria] == [f"{world.SET}/5"]
    assert [one.label for one in found.agencies] == ["Phòng Giáo dục và Đào tạo"]


def test_what_nobody_answers_for_is_shown(as_):
    row = world.member()
    before = queries.gaps(universe.actor(world.OFFICE), row.unit_path, [])
    assert len(before.communes) == 12
    assert [len(left) for _name, left in before.criteria] == [19, 20]
    world.assign(row, codes=[world.LOI], criteria=["5"])
    html = as_(world.LEADER).get(reverse("committee", args=[world.CODE])).content.decode()
    assert "Chưa có người phụ trách" in html
    serving = queries.members(universe.actor(world.LEADER), [world.committee().pk])
    after = queries.gaps(universe.actor(world.LEADER), row.unit_path, serving)
    assert len(after.communes) == 11
    assert [len(left) for _name, left in after.criteria] == [19, 19]


def test_what_he_has_is_passed_over():
    row = world.member()
    world.assign(row)
    made = world.assign(row, codes=[world.LOI, world.HIEP])
    assert [one.unit.code for one in made] == [world.HIEP]
    with pytest.raises(Conflict):
        world.assign(row, codes=[world.LOI, world.HIEP])


def test_logged():
    row = world.member()
    world.assign(row)
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("remit.assign", str(row.pk))


def test_wrong_role_and_a_place_outside_are_refused():
    row = world.member()
    for who in (world.OFFICER, world.LEADER, world.DIVISION):
        with pytest.raises(Denied):
            world.assign(row, by=who)
    with pytest.raises(NotFound):
        world.assign(row, codes=["690"])
    with pytest.raises(NotFound):
        world.assign(row, codes=[], agencies=["ubnd-tinh"])


def test_a_term_that_ended_takes_nothing_on():
    row = world.member()
    row.valid_to = date(2025, 5, 1)
    with pytest.raises(Conflict):
        world.assign(row)


def test_nothing_chosen_or_too_early_is_refused():
    row = world.member()
    with pytest.raises(Invalid):
        world.assign(row, codes=[])
    with pytest.raises(Invalid):
        world.assign(row, valid_from=date(2025, 1, 1))


@pytest.mark.parametrize(
    "wrong", [{"units": []}, {"units": ["x"]}, {"criteria": ["0"]}, {"number": "0/X"}]
)
def test_bad_input_gets_a_sentence(as_, wrong):
    row = world.member()
    sent = {"number": world.NUMBER, "valid_from": "1/3/2025", "units": [world.LOI]} | wrong
    assert as_(world.OFFICE).post(reverse("remit-assign", args=[row.pk]), sent).status_code == 422
    assert not Remit.objects.exists()
