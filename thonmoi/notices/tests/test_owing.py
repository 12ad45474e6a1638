"""What the office sees of a body is what its people see: one definition, few questions."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import universe
from thonmoi.accounts.models import Account
from thonmoi.audit import kept
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.tests import world as figures
from thonmoi.notices import due as registry
from thonmoi.notices import queries
from thonmoi.notices.queries.bodies import bodies
from thonmoi.notices.rules import Concern, Due, Kind, Level
from thonmoi.notices.rules.urging import concern_of, may_be_urged
from thonmoi.notices.tests import world


def seen(username):
    """What somebody sees in My work that may be urged, without what only he alone is told."""
    rows = queries.due(universe.actor(username))
    return {(one.key, one.due, one.level) for one in rows if may_be_urged(one)}


def of_body(code):
    return {(one.key, one.due, one.level) for one in world.owing(code).rows}


def people_of(code):
    rows = Account.objects.filter(memberships__agency__code=code).distinct()
    return [one.username for one in rows]


@pytest.fixture
def busy():
    """Something of every kind: late and coming tasks, values with divisions, one returned."""
    world.late_task()
    world.late_task("phong-nnmt")
    world.late_task("bhxh", due=world.ISSUED)
    cell = figures.approved()
    figures.confirm(cell)


def test_s41_the_office_sees_of_each_body_what_its_people_see(busy):
    """S-41: late for the body is late for the office, by the same rows, days and keys."""
    for one in queries.owing(world.office()):
        if one.body.is_inside:
            mine = set().union(*(seen(name) for name in people_of(one.body.code)))
            assert of_body(one.body.code) == mine, one.body.code
    late = {one.body.code for one in queries.owing(world.office()) if one.late}
    assert {world.SCHOOLS, "phong-nnmt", "bhxh"} <= late


def test_a_silent_commune_is_seen_without_an_account():
    """The town of Tân Khai and communes alike: what is owed does not hang on who signs in."""
    silent = [one for one in queries.owing(world.office()) if one.count(Concern.SILENT)]
    assert sum(one.body.is_commune for one in silent) == 12


def test_the_front_the_party_and_the_office_itself_are_no_bodies():
    codes = {one.code for one in bodies(world.office())}
    assert not codes & {"mttq-huyen", "huyen-uy", "to-chuc-ctxh", "vpdp-huyen", "bcd-huyen"}
    assert {world.COMMUNE, world.SCHOOLS} <= codes


def test_nobody_else_may_ask():
    for name in ("lanh-dao", "phong-nnmt", "can-bo-tan-loi", "mttq", "quan-tri"):
        assert queries.owing(universe.actor(name)) == []
    assert queries.owing(Actor.PUBLIC) == []


def test_what_cannot_be_late_is_not_urged(monkeypatch):
    place, body = universe.path("25342"), world.owing(world.COMMUNE).body
    rows = [
        Due("asked", Kind.ASKED, "a", "w", "/", unit_path=place),
        Due("request", Kind.ASKED, "a", "w", "/", unit_path=place, can_be_late=False),
        Due("waits", Kind.WAITING, "a", "w", "/", unit_path=place),
        Due("nobody", Kind.ASKED, "a", "w", "/", unit_path=place, agency_id=0),
        Due("named", Kind.ASKED, "a", "w", "/", unit_path=universe.PATH, agency_id=body.agency_id),
    ]
    monkeypatch.setattr(registry, "_sources", [lambda actor, today: rows])
    kept.forget()
    assert [one.key for one in world.owing(world.COMMUNE).rows] == ["asked", "named"]
    kept.forget()


def test_a_plan_not_in_force_makes_nobody_late(guard):
    world.late_task()
    assert world.owing(world.SCHOOLS).late == 1
    with guard.tampering():
        from thonmoi.plans.models import Plan

        Plan.objects.update(state="draft")
    kept.forget()
    assert world.owing(world.SCHOOLS).late == 0
    kept.forget()


@pytest.mark.parametrize(
    ("due", "level", "kind", "concern"),
    [
        (world.PASSED, Level.LATE, Kind.PLAN, Concern.LATE),
        (world.ISSUED, Level.SOON, Kind.ASKED, Concern.SOON),
        (world.ISSUED, Level.OPEN, Kind.ASKED, None),
        (None, Level.OPEN, Kind.ASKED, Concern.SILENT),
        (None, Level.OPEN, Kind.PLAN, Concern.UNDATED),
        (None, Level.OPEN, Kind.WAITING, None),
    ],
)
def test_concerns(due, level, kind, concern):
    assert concern_of(Due("k", kind, "t", "w", "/", due=due, level=level)) is concern


def count():
    kept.forget()
    with CaptureQueriesContext(connection) as asked:
        queries.owing(world.office())
    return len(asked)


def test_as_many_questions_for_thirty_communes_as_for_twelve():
    queries.owing(world.office())
    before = count()
    for n in range(18):
        _commune(n)
    assert len([b for b in bodies(world.office()) if b.is_commune]) == 31
    assert count() <= before
    assert before <= 45


def test_the_page_asks_little_the_second_time(as_):
    browser = as_(world.OFFICE)
    browser.get("/urging/")
    with CaptureQueriesContext(connection) as asked:
        assert browser.get("/urging/").status_code == 200
    assert len(asked) <= 15


def _commune(n):
    from thonmoi.accounts.actions import register_agency
    from thonmoi.units.actions import register_unit

    by = universe.EVERYTHING
    made = register_unit(
        universe.unit("694"),
        by=by,
        code=f"9{n:04}",
        name=f"Thử {n}",
        level="commune",
        kind="xã",
    )
    register_agency(made, by=by, code=f"ubnd-9{n:04}", name=f"UBND xã Thử {n}", kind="committee")
