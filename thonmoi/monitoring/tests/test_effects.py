"""What a set changes for each commune before it is activated (B-02)."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tests import universe
from thonmoi.audit import kept
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.rules import Confidence, Criterion, Outcome, Reason, Verdict
from thonmoi.criteria.tests import made_up
from thonmoi.kernel.errors import NotFound
from thonmoi.monitoring.actions.conclusions import record_reading
from thonmoi.monitoring.models import Conclusion, Reading
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.effects import set_effects
from thonmoi.monitoring.rules.effects import Effect, effect, matched
from thonmoi.units.models import Unit

LOI, HIEP = "25342", "25361"
NOW = datetime(2025, 1, 1, tzinfo=UTC)


def a_set(rates, **changes):
    """A set with one criterion: a rate by group, and (two=True) one more that is new."""
    lines = [made_up.rate("1.1", "gia-dinh-nuoc-sach", rates)]
    if changes.pop("is_wider", False):
        lines.append(made_up.rate("1.2", "gia-dinh-rac", rates))
    one = Criterion("1", "Môi trường (giả định)", tuple(lines), confidence=Confidence.FOUND)
    return made_up.three_groups(criteria=(one,), **changes)


def read(code, value, measure="gia-dinh-nuoc-sach", on=date(2025, 3, 1)):
    """A reading that a clause gives."""
    found = criteria.measure(universe.EVERYTHING, measure)
    return record_reading(
        universe.unit(code),
        by=universe.actor("vpdp"),
        measure_id=found.pk,
        value=value,
        clause=Conclusion.objects.exclude(clause=None).first().clause,
        on=on,
    )


def effects(edition=1, who="vpdp", slug=made_up.THREE, **kw):
    return set_effects(universe.actor(who), slug, edition, **kw)


def row(found, code):
    return next(one for one in found.rows if one.unit.code == code)


@pytest.fixture
def editions():
    """An active edition, and a stricter draft that asks for one indicator more."""
    made_up.active(a_set({"nhom_1": "95", "nhom_2": "90", "nhom_3": "80"}))
    made_up.grouped(c25342="nhom_2", c25361="nhom_3")
    made_up.drafted(a_set({"nhom_1": "98", "nhom_2": "95", "nhom_3": "75"}, is_wider=True))


def test_b02_lost_gained_and_new_without_data(editions):
    read(LOI, "92")
    read(HIEP, "78")
    found = effects(2)
    loi, hiep = row(found, LOI), row(found, HIEP)
    assert [one.indicator.code for one in loi.codes(Effect.LOST)] == ["1.1"]
    assert [one.indicator.code for one in hiep.codes(Effect.GAINED)] == ["1.1"]
    assert [one.indicator.code for one in loi.codes(Effect.WITHOUT_DATA)] == ["1.2"]
    assert (loi.is_judged, loi.met, loi.total) == (True, 0, 1)
    assert [one.code for one in found.added] == ["1.2"]
    assert found.dropped == ()


def test_b02_the_latest_reading_counts(editions):
    read(LOI, "92", on=date(2025, 3, 1))
    read(LOI, "99", on=date(2025, 6, 1))
    read(LOI, "10", on=date(2025, 12, 1))
    assert row(effects(2), LOI).codes(Effect.LOST) == []


def test_b02_communes_in_no_group_are_named_and_not_judged(editions):
    found = effects(2)
    assert {one.unit.code for one in found.needs_groups} == {
        one.unit.code for one in found.rows
    } - {LOI, HIEP}
    assert dict((code, n) for code, _label, n in found.by_group()) == {
        "nhom_2": 1,
        "nhom_3": 1,
        "": len(found.rows) - 2,
    }


def test_b02_nothing_stands_otherwise_after_a_look(editions):
    before = standings.status(universe.actor("vpdp"), universe.unit(LOI))
    effects(2)
    after = standings.status(universe.actor("vpdp"), universe.unit(LOI))
    assert (before.set.edition, before.standings) == (after.set.edition, after.standings)
    assert after.set.edition == 1


def test_b02_another_set_is_held_against_the_one_that_judges_now():
    """The draft is no edition of a set in use: Tân Lợi is compared by that of its aim."""
    made_up.drafted(made_up.three_groups())
    found = effects()
    loi = row(found, LOI)
    assert loi.before.slug == "qd1361-nang-cao"
    assert {one.indicator.code for one in loi.codes(Effect.WITHOUT_DATA)} == {"1.1", "2.1"}
    assert len(found.dropped) > 20


def test_the_page_and_the_sheet(as_, editions):
    read(LOI, "92")
    page = as_("vpdp").get(f"/criteria-sets/{made_up.THREE}/2/effects/").content.decode()
    assert "Xã Tân Lợi" in page
    assert "chưa xếp nhóm" in page
    answer = as_("vpdp").get(f"/criteria-sets/{made_up.THREE}/2/effects/sheet/")
    book = CalamineWorkbook.from_filelike(BytesIO(answer.content))
    rows = book.get_sheet_by_index(0).to_python()
    assert len(rows) == 1 + 12
    assert next(line for line in rows if line[0] == "Xã Tân Lợi")[5] == "1.1"
    assert (
        "Xem trước"
        in as_("vpdp").get(f"/criteria-sets/{made_up.THREE}/2/activation/").content.decode()
    )


def test_a_commune_sees_its_own_alone(editions):
    assert [one.unit.code for one in effects(2, "can-bo-tan-loi").rows] == [LOI]
    with pytest.raises(NotFound):
        effects(2, "can-bo-tan-loi", within=universe.path(HIEP))


def test_b02_a_province_is_previewed_in_two_seconds_and_few_questions(editions, guard):
    """160 communes, 47 indicators, readings for all: bounded in questions and in time."""
    lines = tuple(made_up.rate(f"1.{n}", f"gia-dinh-{n}", made_up.RATE) for n in range(1, 48))
    whole = Criterion("1", "Tất cả (giả định)", lines, confidence=Confidence.FOUND)
    draft = made_up.drafted(made_up.three_groups(code="gia-dinh-tinh", criteria=(whole,)))
    asked(draft)  # sets are read once in a process
    twelve = asked(draft)
    with guard.tampering():
        made = a_province(148)
    start = time.process_time()
    assert asked(draft) <= twelve <= 15
    assert time.process_time() - start < 2
    found = effects(1, slug="gia-dinh-tinh")
    assert (len(found.rows), len(found.set.indicators)) == (160, 47)
    assert row(found, made[0].code).without_data == 0


def asked(draft):
    kept.forget()
    actor = universe.actor("vpdp")
    with CaptureQueriesContext(connection) as queries:
        set_effects(actor, draft.slug, draft.edition)
    return len(queries)


def a_province(count):
    """So many communes more, each with four readings of 47 measures."""
    parent = universe.unit("694")
    made = Unit.objects.bulk_create(
        Unit(
            code=f"9{n:04}",
            level="commune",
            kind="xã",
            name=f"Giả định {n}",
            parent=parent,
            path=f"{parent.path}9{n:04}/",
            sort_key=f"{n:04}",
        )
        for n in range(count)
    )
    measures = [criteria.measure(universe.EVERYTHING, f"gia-dinh-{n}").pk for n in range(1, 48)]
    Reading.objects.bulk_create(
        Reading(unit=unit, measure_id=pk, value=str(70 + pk % 30), on=date(2024, 3 * q, 1), at=NOW)
        for unit in made
        for pk in measures
        for q in range(1, 5)
    )
    return made


outcomes = st.sampled_from(list(Outcome))


def verdict(outcome):
    return Verdict(outcome, "", Reason.of("passed"), Confidence.FOUND)


@given(outcomes, outcomes)
def test_gained_and_lost_are_opposites(before, after):
    there, back = effect(verdict(before), verdict(after)), effect(verdict(after), verdict(before))
    assert (there is Effect.GAINED) == (back is Effect.LOST)
    assert effect(verdict(before), verdict(before)) is Effect.SAME


@given(outcomes)
def test_what_is_new_is_neither_gained_nor_lost(after):
    assert effect(None, verdict(after)) not in (Effect.GAINED, Effect.LOST)


def test_indicators_are_found_again_by_what_they_read():
    old = criteria.criteria_set(universe.EVERYTHING, "qd1361-nang-cao").indicators
    assert {code: one.code for code, one in matched(old, old).items()} == {
        one.code: one.code for one in old
    }
    moved = [replace(one, code=f"x{one.code}") for one in old]
    assert len(matched(old, moved)) == len(old)
