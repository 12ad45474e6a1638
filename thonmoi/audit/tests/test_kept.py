"""Answers are kept while nothing changes, and never across a change or inside a deed."""

import itertools

import pytest
from django.db import transaction

from tests import universe
from thonmoi.accounts.actions import create_account
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.kept import kept, was_written
from thonmoi.audit.models import Event
from thonmoi.audit.statements import READ, WRITTEN
from thonmoi.dispatches.models import Dispatch
from thonmoi.dispatches.tests.world import begun
from thonmoi.kernel.access import Place
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import DocumentFacts, register_document
from thonmoi.library.models import Document
from thonmoi.monitoring.models import Period

HERE = "vn/70/694/"


def change(subject: str) -> None:
    facts = DocumentFacts("CV", "UBND huyện Hớn Quản", subject, "", None)
    register_document(Place(HERE), by=universe.actor("vpdp"), facts=facts)


@pytest.fixture
def ask():
    asked = []

    def answer() -> int:
        asked.append(Document.objects.count())
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


def test_what_was_read_elsewhere_still_holds():
    actor, count = universe.actor("vpdp"), itertools.count()

    def ask() -> int:
        return next(count)

    def documents() -> tuple[int, int]:
        return ask(), Document.objects.count()

    def periods() -> tuple[int, int]:
        return ask(), Period.objects.count()

    def both() -> tuple[int, int, int]:
        return ask(), kept(actor, ("d",), documents)[1], kept(actor, ("p",), periods)[1]

    def log() -> tuple[int, int]:
        return ask(), Event.objects.count()

    asked = {"d": documents, "p": periods, "b": both, "l": log}
    before = {key: kept(actor, (key,), question) for key, question in asked.items()}
    assert {key: kept(actor, (key,), question) for key, question in asked.items()} == before
    change("Ba")
    after = {key: kept(actor, (key,), question) for key, question in asked.items()}
    assert {key for key in asked if after[key] == before[key]} == {"p"}
    assert after["b"][1] == before["b"][1] + 1


def test_a_role_given_makes_everything_be_asked_anew(ask):
    actor = universe.actor("vpdp")
    kept(actor, ("x",), ask)
    create_account(
        universe.unit("694"),
        by=universe.EVERYTHING,
        username="moi",
        name="",
        password="",
        is_trial=True,
    )
    assert kept(actor, ("x",), ask) == 2


def test_a_deed_undone_leaves_no_mark():
    actor = universe.actor("vpdp")
    with transaction.atomic():
        change("Bốn")
        transaction.set_rollback(True)
    kept(actor, ("x",), lambda: Document.objects.count())
    change("Năm")
    assert kept(actor, ("x",), lambda: Document.objects.count()) == Document.objects.count()


@pytest.mark.parametrize(
    ("pattern", "sql", "tables"),
    [
        (WRITTEN, 'INSERT OR IGNORE INTO "a_b" ("x") SELECT 1 FROM "c_d"', {"a_b"}),
        (WRITTEN, 'UPDATE "a_b" SET "x" = 1', {"a_b"}),
        (WRITTEN, 'DELETE FROM "a_b" WHERE 1', {"a_b"}),
        (WRITTEN, 'SELECT 1 FROM "a_b" FOR UPDATE', set()),
        (
            READ,
            'SELECT 1 FROM "a_b" LEFT OUTER JOIN "c_d" ON (EXISTS(SELECT 1 FROM "e_f" U0))',
            {"a_b", "c_d", "e_f"},
        ),
    ],
)
def test_tables_are_seen_at_the_statement(pattern, sql, tables):
    assert set(pattern.findall(sql)) == tables


def test_who_asks_whether_a_table_was_written_rests_on_it():
    actor, table = universe.actor("vpdp"), Dispatch._meta.db_table
    assert [kept(actor, ("w",), lambda: was_written(actor, table)) for _n in (1, 2)] == [False] * 2
    begun()
    assert kept(actor, ("w",), lambda: was_written(actor, table)) is True
