"""Answers are kept while nothing changes, and never across a change or inside a deed."""

import pytest

from tests import universe
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.kept import kept
from thonmoi.kernel.access import Place
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import DocumentFacts, register_document

HERE = "vn/70/694/"


def change(subject: str) -> None:
    facts = DocumentFacts("CV", "UBND huyện Hớn Quản", subject, "", None)
    register_document(Place(HERE), by=universe.actor("vpdp"), facts=facts)


@pytest.fixture
def ask():
    asked = []

    def answer() -> int:
        asked.append(1)
        return len(asked)

    return answer


def test_kept_until_something_changes(ask):
    actor = universe.actor("vpdp")
    change("Một")
    assert [kept(actor, ("x",), ask), kept(actor, ("x",), ask)] == [1, 1]
    change("Hai")
    assert kept(actor, ("x",), ask) == 2


def test_another_question_is_another_answer(ask):
    actor = universe.actor("vpdp")
    change("Một")
    assert [kept(actor, ("x",), ask), kept(actor, ("y",), ask)] == [1, 2]


def test_inside_a_deed_nothing_is_kept(ask, monkeypatch):
    from thonmoi.audit import deeds

    monkeypatch.setattr(deeds, "ACTIONS", {})

    @action(P.DOCUMENT_REGISTER, says="{target}", doors=(Door.NESTED,))
    def asks_twice(place: Place, *, by) -> list[int]:
        return [kept(by, ("x",), ask), kept(by, ("x",), ask)]

    change("Một")
    assert asks_twice(Place(HERE), by=universe.actor("vpdp")) == [1, 2]
    assert kept(universe.actor("vpdp"), ("x",), ask) == 3
