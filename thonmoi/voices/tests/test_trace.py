"""S-44, S-49, S-50: what the plan asks about difficulties, guidance and supervision."""

from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from tests import universe
from thonmoi.kernel.access import Actor, ActorKind
from thonmoi.notices import queries as notices
from thonmoi.registers import actions as registers
from thonmoi.registers.rules import ActivityFacts, ActivityKind
from thonmoi.voices import queries, rules
from thonmoi.voices.queries import VoiceFilter
from thonmoi.voices.tests import world


def due(who: str) -> dict[str, object]:
    return {one.key: one for one in notices.due(universe.actor(who))}


def test_s44_from_raised_to_closed_everybody_has_his_row():
    row = world.raised()
    assert due(world.OFFICE)["difficulties:raised"].count == 1
    world.assigned(row, due=date(2025, 6, 17))
    assert "difficulties:raised" not in due(world.OFFICE)
    mine = due(world.DIVISION)[f"difficulty:{row.pk}"]
    assert (mine.level, mine.where) == ("today", f"/difficulties/{row.pk}/answer/")
    world.answered(world.again(row))
    assert f"difficulty:{row.pk}" not in due(world.DIVISION)
    assert f"difficulty:{row.pk}:answer" in due(world.OFFICER)
    world.closed(world.again(row))
    for who in (world.OFFICER, world.DIVISION, world.OFFICE):
        assert not [key for key in due(who) if key.startswith("difficult")]


def test_s44_leaders_see_the_oldest_first_and_how_old(as_):
    old, new = world.raised(), world.raised(facts=world.facts(subject="Thiếu vốn đối ứng"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("thonmoi.kernel.clock.today", lambda: date(2025, 7, 27))
        row = due(world.LEADER)["difficulties:open"]
        assert (row.count, row.kind, "40 ngày" in str(row.why)) == (2, "waiting", True)
        assert queries.counts(universe.actor(world.LEADER)).age == 40
    keys = [one.pk for one in queries.difficulties(universe.actor(world.LEADER)).rows]
    assert keys == [old.pk, new.pk]


def test_s44_overdue_is_found_and_the_front_is_never_late():
    row = world.assigned(due=date(2025, 6, 17))
    front = world.assigned(world.raised(), to="mttq-huyen", due=date(2025, 6, 17))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("thonmoi.kernel.clock.today", lambda: date(2025, 6, 18))
        found = queries.difficulties(universe.actor(world.OFFICE), VoiceFilter(state="late"))
        assert [one.pk for one in found.rows] == [row.pk]
        assert not queries.difficulty(universe.EVERYTHING, front.pk).is_late
        assert due(world.DIVISION)[f"difficulty:{row.pk}"].level == "late"
        assert due(world.FRONT)[f"difficulty:{front.pk}"].level == "open"


def test_s44_list_search_and_workbook(as_):
    world.answered()
    world.raised(facts=world.facts(subject="Thiếu vốn", text="=1+1"))
    page = as_(world.OFFICER).get("/difficulties/?q=mat+bang&state=answered").content.decode()
    assert "Chưa có mặt bằng" in page and "Thiếu vốn" not in page
    answer = as_(world.OFFICE).get("/difficulties/file/?unit=25342")
    rows = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert len(rows) == 3 and rows[2][3] == "=1+1"
    assert not queries.all_difficulties(universe.actor(world.OTHER), VoiceFilter())


def test_s49_asked_answered_and_in_my_work():
    row = world.asked()
    assert due(world.DIVISION)[f"question:{row.pk}"].where == f"/questions/{row.pk}/answer/"
    world.told()
    assert len([k for k in due(world.DIVISION) if k.startswith("question")]) == 1


def test_s50_supervision_is_answered_and_the_front_is_asked_without_being_urged():
    row = world.remarked()
    assert f"supervision:{row.pk}" in due(world.OFFICER)
    row = world.replied()
    one = due(world.FRONT)[f"supervision:{row.pk}:answer"]
    assert (one.can_be_late, one.level) == (False, "open")


def test_s50_the_front_logs_emulation_and_seminars_as_counted_activities():
    """V.5: emulation, conferences and talks are activities with sessions and people."""
    front, unit = universe.actor(world.FRONT), universe.unit("694")
    for kind, people in ((ActivityKind.EMULATION, 120), (ActivityKind.WORKSHOP, 45)):
        facts = ActivityFacts(kind, date(2025, 5, 19), "Tọa đàm thi đua", 2, people, 30)
        row = registers.log_activity(unit, by=front, facts=facts)
        assert (row.kind, row.sessions, row.agency.code) == (kind, 2, "mttq-huyen")


def test_pages_ask_the_same_however_many(as_):
    def asked(address: str) -> int:
        client = as_(world.OFFICE)
        client.get(address)
        with CaptureQueriesContext(connection) as found:
            assert client.get(address).status_code == 200
        return len(found)

    addresses = ("/difficulties/", "/questions/", "/supervision/")
    for make in (world.raised, world.told, world.remarked):
        make()
    few = [asked(one) for one in addresses]
    for make in (world.answered, world.told, world.remarked):
        make()
    assert [asked(one) for one in addresses] == few
    assert max(few) <= 15


def test_what_is_due_is_one_question():
    world.answered()
    world.asked()
    world.remarked()
    from thonmoi.voices.queries.due import due as source

    for who in (world.OFFICE, world.OFFICER, world.LEADER):
        actor = universe.actor(who)
        with CaptureQueriesContext(connection) as found:
            source(actor, date(2025, 6, 17))
        assert len(found) == 1
    assert source(Actor(ActorKind.VISITOR), date(2025, 6, 17)) == []


def test_ages_and_lateness_are_pure():
    today = date(2025, 6, 17)
    assert rules.age(date(2025, 6, 1), None, today) == 16
    assert rules.age(date(2025, 6, 1), date(2025, 6, 3), today) == 2
    given = {"due": date(2025, 6, 16), "today": today}
    assert rules.is_late(waits=True, is_urged=True, **given)
    assert not rules.is_late(waits=True, is_urged=False, **given)
    assert not rules.is_late(waits=False, is_urged=True, **given)
    labels = {str(rules.label_of(one)) for one in rules.QuestionState}
    assert labels == {"chưa trả lời", "đã trả lời"}
