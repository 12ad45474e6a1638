"""People put a work in, leave it out, give a part, bind it to a source, give it a place."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.priorities.rules import Choice
from thonmoi.priorities.tests import world

DRAIN = "mương thoát nước, Ấp Ân Lợi"


@pytest.fixture
def row():
    world.estimated()
    return world.draft(260 * world.MILLION)


def test_put_in_left_out_and_a_place(as_, row):
    one = world.candidate(row, DRAIN)
    form = {"version": 1, "choice": "in", "place": "1", "reason": "Ngập mỗi mùa mưa"}
    address = f"/priorities/candidates/{one.pk}/decision/"
    assert as_(world.OFFICE).post(address, form | {"reason": ""}).status_code == 422
    assert as_(world.OFFICE).post(address, form).status_code == 302
    assert Event.objects.latest("seq").action == "candidate.decide"
    found = world.lines(row).proposed
    assert found[0].name.endswith(DRAIN)
    assert found[0].why == (
        "Chưa khép được tiêu chí nào trong hạn mức này. Ý kiến của Văn phòng: Ngập mỗi mùa mưa."
    )
    school = world.candidate(row, "phòng bộ môn")
    world.decide(school, reason="Trường chờ sáp nhập")
    lines = world.lines(row)
    left = {one.name: one.why for one in lines.left}
    assert left[school.name] == "Để lại theo ý kiến của Văn phòng: Trường chờ sáp nhập."
    assert {one.label for one in lines.closed} == {"2. Giao thông"}


def test_a_part_closes_nothing(row):
    one = world.candidate(row, "phòng bộ môn")
    world.decide(one, Choice.IN, amount=40 * world.MILLION)
    found = world.lines(row)
    costs = {line.name: line.cost for line in found.proposed}
    assert costs[one.name] == 40 * world.MILLION
    assert {gap.label for gap in found.closed} == {"2. Giao thông"}


def test_more_than_there_is_and_an_unknown_need_are_refused(row):
    world.decide(world.candidate(row, "phòng bộ môn"), Choice.IN)
    world.decide(world.candidate(row, "bờ kè"), Choice.IN)
    world.decide(world.candidate(row, DRAIN), Choice.IN)
    with pytest.raises(Conflict):
        world.decide(world.candidate(row, "mương thoát nước, Ấp Sóc"), Choice.IN)
    with pytest.raises(Invalid):
        world.decide(world.candidate(row, "biển báo"), Choice.IN)
    with pytest.raises(Invalid):
        world.decide(world.candidate(row, DRAIN), Choice.AUTO, source_id=1)


def test_who_may_and_a_second_writer(row):
    one = world.candidate(row, DRAIN)
    for who in (world.FINANCE, world.OFFICER):
        with pytest.raises(Denied):
            world.decide(one, by=universe.actor(who))
    world.decide(world.candidate(row, DRAIN))
    with pytest.raises(Conflict):
        world.decide(one)
