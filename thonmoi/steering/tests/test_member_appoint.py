"""A member of the steering committee is appointed by document, named by office (S-43)."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.steering import actions, queries
from thonmoi.steering.models import Member
from thonmoi.steering.rules import Position
from thonmoi.steering.tests import world


def address():
    world.paper()
    return reverse("member-appoint", args=[world.CODE])


def sent(**changes):
    values = {"position": "member", "office": "Trưởng phòng Giáo dục và Đào tạo"}
    values |= {"number": world.NUMBER, "valid_from": "1/3/2025", "seat": "phong-gddt"}
    return values | changes


def test_works_and_leads_to_what_he_answers_for(as_):
    answer = as_(world.OFFICE).post(address(), sent())
    row = Member.objects.get()
    assert answer.url == reverse("remit-assign", args=[row.pk])
    assert (row.office, row.seat.code, row.name) == (
        "Trưởng phòng Giáo dục và Đào tạo",
        "phong-gddt",
        "",
    )


def test_members_stand_by_position():
    world.appoint("Trưởng phòng Nội vụ", position=Position.MEMBER)
    world.appoint("Chủ tịch UBND huyện", position=Position.HEAD)
    found = queries.members(universe.actor(world.LEADER), [world.committee().pk])
    assert [one.office for one in found] == ["Chủ tịch UBND huyện", "Trưởng phòng Nội vụ"]


def test_who_signs_in_finds_his_own_seat(as_):
    world.appoint(account=world.account(world.LEADER))
    (own,) = queries.own_members(universe.actor(world.LEADER))
    assert own.is_own
    assert queries.own_members(universe.actor(world.OFFICE)) == []


def test_logged_without_the_name_of_the_person():
    world.appoint(name="Người Mẫu Thử")
    event = Event.objects.latest("seq")
    assert event.action == "member.appoint"
    assert "Người Mẫu Thử" not in event.changes


def test_stranger_and_wrong_role_are_refused(as_):
    for who in (world.OFFICER, world.LEADER, world.DIVISION, "quan-tri"):
        with pytest.raises(Denied):
            world.appoint(by=who)
    with pytest.raises(NotFound):
        queries.committee(universe.actor(world.OFFICE), "ubnd-huyen")
    assert as_(world.OFFICE).get("/committees/ubnd-huyen/appointment/").status_code == 404


def test_twice_and_a_second_head_conflict():
    world.appoint()
    with pytest.raises(Conflict):
        world.appoint()
    world.appoint("Chủ tịch UBND huyện", position=Position.HEAD)
    with pytest.raises(Conflict):
        world.appoint("Bí thư Huyện ủy", position=Position.HEAD)


def test_only_a_committee_has_members():
    with pytest.raises(Invalid):
        actions.appoint_member(
            world.agency("ubnd-huyen"),
            by=universe.actor(world.OFFICE),
            position=Position.MEMBER,
            office="Chủ tịch",
            document=world.paper(),
            valid_from=world.DAY,
        )


@pytest.mark.parametrize(
    "wrong",
    [
        {"office": " "},
        {"number": ""},
        {"number": "0/QĐ-KHONG"},
        {"valid_from": "mai"},
        {"valid_from": "1/1/2030"},
        {"position": "x"},
        {"username": "khong-co"},
        {"seat": "x"},
    ],
)
def test_bad_input_gets_a_sentence(as_, wrong):
    assert as_(world.OFFICE).post(address(), sent(**wrong)).status_code == 422
    assert not Member.objects.exists()


def test_the_trial_holds_nobody_and_says_what_to_record(as_):
    html = as_(world.LEADER).get(reverse("committees")).content.decode()
    assert "Chưa ghi thành viên nào" in html
