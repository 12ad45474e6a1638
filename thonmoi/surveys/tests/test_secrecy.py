"""The whole database in hand, nobody ties an answer to a household (decision 22, ADR 0015)."""

import re

from django.db import connection, models

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.surveys import actions, rules
from thonmoi.surveys.models import Code, Miss, Survey, Tally, Waiting
from thonmoi.surveys.tests import world

CODES, WAITING = Code._meta.db_table, Waiting._meta.db_table
HIDDEN = "rowid" if connection.vendor == "sqlite" else "ctid, xmin"
"""What a database keeps of a row beside its columns: its place, and who wrote it."""


def dump(*tables: str) -> dict[str, list[tuple]]:
    """Tables (all where none is named) in the order in which rows lie, with what lies hidden."""
    quote, found = connection.ops.quote_name, {}
    with connection.cursor() as cursor:
        for table in tables or sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT {HIDDEN}, * FROM {quote(table)} ORDER BY 1")
            found[table] = cursor.fetchall()
    return found


def answered(count: int = 4):
    """A survey in which so many households answered, each in its own way: codes, answers."""
    one = world.hamlet(world.opened())
    codes = world.codes(one)
    said = [[i % 3, i // 3] for i in range(count)]
    for code, answers in zip(codes, said, strict=False):
        actions.answer(code, answers)
    return codes, [rules.packed(one) for one in said]


def test_answering_touches_two_tables_and_leaves_no_event_hour_or_session(as_):
    one = world.hamlet(world.opened())
    code = world.codes(one)[0].replace("-", "")
    before = dump()
    browser = as_("")
    browser.get(f"/s/{code}/")
    assert browser.post(f"/s/{code}/", {"q1": "1"}).url == "/s/thanks/"
    after = dump()
    assert {table for table in after if after[table] != before[table]} == {CODES, WAITING}
    assert "sessionid" not in browser.cookies
    for model in (Code, Waiting):
        kinds = {type(field) for field in model._meta.concrete_fields}
        assert not kinds & {models.DateTimeField, models.DateField, models.BigAutoField}
        assert not model.IS_LOGGED


def test_no_value_leads_from_a_code_to_an_answer():
    codes, _said = answered()
    after = dump()
    text = {table: re.sub(r"\s", "", str(rows)) for table, rows in after.items()}
    for code in codes:
        assert not any(code in whole or code.replace("-", "") in whole for whole in text.values())
    for row in Code.objects.all():
        assert [table for table, whole in text.items() if row.digest in whole] == [CODES]
    for row in Waiting.objects.all():
        assert [table for table, whole in text.items() if row.key in whole] == [WAITING]
    held = {Code._meta.get_field(name).column for name in ("digest", "hamlet", "is_used")}
    assert {field.column for field in Code._meta.concrete_fields} == held


def test_no_order_and_no_version_of_a_row_says_who_answered_when():
    seen, used = set(), set()
    for _round in range(8):
        codes, said = answered()
        after = dump(CODES, WAITING)
        live = Waiting.objects.filter(survey=Survey.objects.latest("pk"))
        keys = set(live.values_list("key", flat=True))
        rows = [row for row in after[WAITING] if set(row) & keys]
        seen.add(tuple(said.index(x) for row in rows for x in row if x in said))
        mine = {Code.digest_of(one): i for i, one in enumerate(codes)}
        lying = [row for row in after[CODES] if set(row) & set(mine)]
        place = {value: mine[value] for row in lying for value in row if value in mine}
        used.add(tuple(i for i in place.values() if i < len(said)))
        if connection.vendor == "postgresql":
            assert len({row[1] for row in lying}) == 1
            assert len({row[1] for row in rows}) == 1
    assert len(seen) > 3 and len(used) > 3


def test_the_batch_s_event_holds_no_answer_and_the_end_forgets_who_answered():
    one = world.hamlet(world.opened())
    for code in world.codes(one)[:5]:
        actions.answer(code, [0, 1])
    event = Event.objects.latest("seq")
    assert event.action == "tally.gather" and Tally.objects.get(hamlet=one).valid == 5
    assert '"count":[null,"•"]' in event.changes
    assert not any(row.digest in event.changes for row in Code.objects.all())
    world.closed(one.survey)
    assert set(Code.objects.values_list("is_used", flat=True)) == {True}


def test_wrong_codes_leave_no_address():
    actions.missed("10.1.2.3")
    actions.missed("10.1.2.3")
    assert Miss.objects.get().count == 2 and "10.1.2.3" not in str(dump()[Miss._meta.db_table])


def test_the_administrator_sees_nothing_of_it(as_):
    row = world.opened()
    world.tallied(world.hamlet(row, 2))
    assert as_(world.ADMIN).get(f"/surveys/{row.pk}/").status_code == 404
    log = as_(world.ADMIN).get("/log/").content.decode()
    assert universe.actor(world.ADMIN).can("audit.read", universe.PATH)
    assert "Đã ghi biên bản kiểm phiếu" not in log or "→ 8" not in log
