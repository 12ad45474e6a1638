"""What is due: one order, one meaning of late, kept until something changes."""

from datetime import date

import pytest

from tests import universe
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, Place
from thonmoi.library.actions import DocumentFacts, register_document
from thonmoi.library.models import Document
from thonmoi.monitoring.tests import world
from thonmoi.notices import due as registry
from thonmoi.notices import queries
from thonmoi.notices.rules import Due, Kind, Level, in_order, level_of, may_be_late

TODAY = date(2025, 6, 17)


def row(key="a", due=None, **more):
    return Due(key, more.pop("kind", Kind.ASKED), "What", "Why", "/", due=due, **more)


@pytest.mark.parametrize(
    ("due", "level"),
    [
        (None, Level.OPEN),
        (date(2025, 6, 16), Level.LATE),
        (TODAY, Level.TODAY),
        (date(2025, 6, 24), Level.SOON),
        (date(2025, 6, 25), Level.OPEN),
    ],
)
def test_levels(due, level):
    assert level_of(row(due=due), TODAY) is level


@pytest.mark.parametrize("why_not", ["is_request", "not is_urged", "not is_in_force"])
def test_what_is_never_late(why_not):
    name = why_not.removeprefix("not ")
    assert may_be_late()
    assert not may_be_late(**{name: not why_not.startswith("not ")})
    passed = row(due=date(2025, 1, 1), can_be_late=False)
    assert level_of(passed, TODAY) is Level.OPEN


def test_oldest_first_what_waits_for_others_last():
    rows = [
        row("waits", date(2025, 1, 1), kind=Kind.WAITING),
        row("open"),
        row("since", since=date(2025, 6, 1)),
        row("next", date(2025, 6, 20)),
        row("late", date(2025, 6, 1)),
        row("late", date(2025, 6, 1)),
    ]
    assert [one.key for one in in_order(rows, TODAY)] == ["late", "next", "since", "open", "waits"]


@pytest.fixture
def source(monkeypatch):
    """A source alone in the registry, which counts how often it is asked."""
    asked = []

    def rows(actor: Actor, today: date):
        Document.objects.exists()
        asked.append(today)
        return [row("one"), row("two", kind=Kind.WAITING)]

    monkeypatch.setattr(registry, "_sources", [])
    registry.register(rows)
    registry.register(rows)
    return asked


def test_a_source_is_asked_once_and_again_after_a_change(source):
    actor = universe.actor("vpdp")
    _change("Việc thứ nhất")
    assert [one.key for one in queries.due(actor)] == ["one", "two"]
    assert queries.owed(actor) == 1
    assert source == [clock.today()]
    _change("Việc thứ hai")
    queries.due(actor)
    assert len(source) == 2
    world.type_in("97,74")
    queries.due(actor)
    assert len(source) == 2


def test_nobody_else_gets_what_is_kept(source):
    _change("Việc")
    queries.due(universe.actor("vpdp"))
    queries.due(universe.actor("lanh-dao"))
    assert len(source) == 2


def test_a_visitor_owes_nothing(source):
    assert queries.due(Actor.PUBLIC) == []
    assert source == []


def _change(subject: str) -> None:
    facts = DocumentFacts("CV", "UBND huyện Hớn Quản", subject, "", None)
    register_document(Place(universe.path("694")), by=universe.actor("vpdp"), facts=facts)
