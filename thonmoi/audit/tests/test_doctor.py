"""Whatever is altered by hand, the doctor names it."""

from datetime import date

import pytest
from django.db import connection

from tests import universe
from thonmoi.audit.doctor import examine
from thonmoi.audit.models import ChainHead, Event
from thonmoi.library.actions import correct_document
from thonmoi.library.facts import DocumentFacts
from thonmoi.library.models import Document
from thonmoi.library.tests.walk import register

LATER = DocumentFacts("QĐ", "UBND huyện Hớn Quản", "Giao vốn đợt 2", "7315/QĐ-UBND")


@pytest.fixture
def document():
    """A document that was registered, and corrected once."""
    made = register()
    return correct_document(made, by=universe.actor("vpdp"), version=1, facts=LATER)


@pytest.fixture
def alter(guard):
    """`alter("UPDATE …", values)`: what somebody does with the database's own tools."""

    def run(sql, *values):
        with guard.tampering(), connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL DEFERRED" if _is_postgresql() else "SELECT 1")
            cursor.execute(sql, values)

    return run


def _is_postgresql():
    return connection.vendor == "postgresql"


def found():
    return {(finding.kind, finding.where) for finding in examine()}


def test_a_whole_log_is_silent(document):
    assert found() == set()


def test_an_altered_event_is_named(document, alter):
    alter("UPDATE audit_event SET office = 'ai đó' WHERE seq = 5")
    assert found() == {("event.altered", "#5")}


@pytest.mark.parametrize("column", ["action", "label", "note", "target_id", "unit_path", "cause"])
def test_every_text_of_an_event_is_sealed(document, alter, column):
    alter(f"UPDATE audit_event SET {column} = 'x' WHERE seq = 7")
    assert ("event.altered", "#7") in found()


def test_altered_changes_do_not_stop_the_doctor(document, alter):
    alter("UPDATE audit_event SET changes = 'none of it' WHERE seq = 5")
    assert ("event.altered", "#5") in found()


def test_an_event_deleted_from_the_middle_is_named(document, alter):
    alter("DELETE FROM audit_event WHERE seq IN (6, 7)")
    assert {("event.missing", "#6"), ("event.missing", "#7")} <= found()


def test_the_last_event_deleted_is_named(document, alter):
    last = Event.objects.latest("seq").seq
    alter("DELETE FROM audit_event WHERE seq = %s", last)
    assert ("event.cut", f"#{last}") in found()


def test_the_last_event_deleted_with_its_head_leaves_the_row(document, alter):
    last, before = Event.objects.order_by("-seq")[:2]
    alter("DELETE FROM audit_event WHERE seq = %s", last.seq)
    alter("UPDATE audit_chainhead SET seq = %s, hash = %s", before.seq, before.hash)
    assert ("row.differs", f"library.document:{document.pk}") in found()


def test_an_event_added_by_hand_is_named(document, alter):
    Event.objects.latest("seq")
    alter(
        "INSERT INTO audit_event SELECT seq + 1, at, actor_kind, actor_id, office, action, target,"
        " target_id, label, unit_path, changes, note, cause, request_id, previous_hash, hash"
        " FROM audit_event WHERE seq = (SELECT seq FROM audit_chainhead)"
    )
    assert found() == {("event.added", f"#{Event.objects.latest('seq').seq}")}


def test_swapped_events_are_named(document, alter):
    alter("UPDATE audit_event SET seq = -5 WHERE seq = 5")
    alter("UPDATE audit_event SET seq = 5 WHERE seq = 6")
    alter("UPDATE audit_event SET seq = 6 WHERE seq = -5")
    assert {("event.swapped", "#5"), ("event.swapped", "#6")} <= found()


def test_an_event_forged_with_a_fitting_hash_breaks_the_next(document, alter):
    from thonmoi.audit.chain import digest

    forged = Event.objects.get(seq=5)
    forged.office = "ai đó"
    alter("UPDATE audit_event SET office = 'ai đó', hash = %s WHERE seq = 5", digest(forged))
    assert ("event.swapped", "#6") in found()


def test_a_head_altered_by_hand_is_named(document, alter):
    head = ChainHead.objects.get(pk=1)
    alter("UPDATE audit_chainhead SET hash = %s", "f" * 64)
    assert found() == {("event.cut", f"#{head.seq}")}


@pytest.mark.parametrize(
    ("column", "value"),
    [("subject", "Giao vốn gấp đôi"), ("issued_on", date(2025, 2, 1)), ("version", 9)],
)
def test_an_altered_row_is_named_with_its_field(document, alter, column, value):
    alter(f"UPDATE library_document SET {column} = %s WHERE id = %s", value, document.pk)
    findings = list(examine())
    assert [(f.kind, f.where) for f in findings] == [
        ("row.differs", f"library.document:{document.pk}")
    ]
    assert column in str(findings[0].sentence)


def test_a_row_that_no_event_made_is_named(document, alter):
    alter(
        "INSERT INTO library_relation (document_id, other_id, kind) VALUES (%s, %s, 'amends')",
        document.pk,
        document.pk,
    )
    assert {kind for kind, _where in found()} == {"row.unlogged"}


def test_a_row_that_is_gone_is_named(document, alter):
    Document.objects.get(pk=document.pk)
    alter("DELETE FROM library_document WHERE id = %s", document.pk)
    assert found() == {("row.gone", f"library.document:{document.pk}")}


def test_what_changes_meanwhile_is_not_judged(document, monkeypatch):
    """A deed done while the doctor walks is no doubt."""
    from thonmoi.audit import doctor

    whole = doctor._replayed

    def walk(ledger, last):
        yield from whole(ledger, last)
        again = DocumentFacts("QĐ", "UBND huyện Hớn Quản", "Giao vốn đợt 3", "7315/QĐ-UBND")
        correct_document(document, by=universe.actor("vpdp"), version=2, facts=again)

    monkeypatch.setattr(doctor, "_replayed", walk)
    assert found() == set()
