"""The facts of another day; what a person decided stays."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.funding import actions as funding
from thonmoi.funding.rules import Turn
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.priorities import actions, queries
from thonmoi.priorities.rules import Bar, Choice
from thonmoi.priorities.tests import world


def refresh(row, by=None):
    taken = queries.taken(world.office(), row.unit, row.year)
    return actions.refresh_priority(row, by=by or world.office(), version=row.version, taken=taken)


def test_new_estimates_come_in_and_decisions_stay():
    works = world.estimated()
    row = world.draft()
    out = world.decide(world.candidate(row, "mương thoát nước, Ấp Sóc"))
    kerb = next(one for one in works if one.object == "hệ thống biển báo giao thông")
    world.estimate(kerb, 5 * world.MILLION)
    row = refresh(world.again(row))
    assert Event.objects.latest("seq").action == "priority.refresh"
    assert world.candidate(row, kerb.name).need == 5 * world.MILLION
    kept = type(out).objects.get(pk=out.pk)
    assert (kept.choice, kept.reason) == (Choice.OUT, "Chờ mặt bằng")


def test_what_was_cancelled_goes_and_what_was_paused_stands_in_the_way():
    works = world.estimated()
    row = world.draft()
    school = [one for one in works if one.object.startswith(("phòng bộ", "bờ kè"))]
    for work, turn in zip(school, (Turn.CANCEL, Turn.PAUSE), strict=True):
        subject = world.works.project_row(universe.EVERYTHING, work.pk)
        given = {"version": subject.version, "turn": turn, "on": world.capital.date(2025, 6, 1)}
        funding.decide_project(
            subject, by=world.office(), paper="1/QĐ-UBND", reason="Chờ mặt bằng", **given
        )
    row = refresh(world.again(row))
    found = world.lines(row)
    names = {one.name for one in (*found.proposed, *found.left, *found.barred)}
    assert school[0].name not in names
    assert world.candidate(row, school[1].name).bar == Bar.PAUSED
    assert "5. Giáo dục" not in {one.label for one in found.closed}


def test_again_changes_nothing_and_who_may():
    world.estimated()
    row = world.draft()
    before = world.lines(row)
    row = refresh(row)
    assert world.lines(row) == before
    with pytest.raises(Denied):
        refresh(row, by=universe.actor(world.FINANCE))
    stale = world.again(row)
    refresh(row)
    with pytest.raises(Conflict):
        refresh(stale)
