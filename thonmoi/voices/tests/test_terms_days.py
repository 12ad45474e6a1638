"""The term of an answer is counted as its document says: calendar days, or working days."""

from datetime import date

import pytest

from tests import universe
from thonmoi.kernel.access import Actor
from thonmoi.procedures.models import Holiday
from thonmoi.voices import queries
from thonmoi.voices.tests import world


@pytest.mark.parametrize(
    ("today", "kind", "days", "last"),
    [
        (date(2025, 6, 17), "calendar", 10, date(2025, 6, 27)),
        (date(2025, 6, 17), "calendar", 11, date(2025, 6, 30)),  # the 28th is a Saturday
        (date(2025, 6, 17), "working", 10, date(2025, 7, 1)),
        (date(2025, 4, 24), "working", 5, date(2025, 5, 5)),  # 26/4 worked, 30/4 to 2/5 off
        (date(2025, 4, 24), "weekday", 5, date(2025, 5, 5)),  # 1/5 is a day off: the next one
    ],
)
def test_s53_the_last_day_is_counted_by_kind_with_the_holidays(settings, today, kind, days, last):
    settings.WORKING_DATE = today
    world.terms(answer_days=days, answer_kind=kind)
    row = world.sent()
    assert (row.due, row.is_due_certain) == (last, True)


def test_where_the_holidays_of_the_year_are_not_recorded_nothing_is_late(settings, as_):
    assert not Holiday.objects.filter(day__year=2024).exists()
    settings.WORKING_DATE = date(2024, 3, 1)
    world.terms(answer_days=5, answer_kind="working")
    row = world.taken(world.sent())
    settings.WORKING_DATE = date(2024, 6, 1)
    assert row.due == date(2024, 3, 8) and not row.is_due_certain
    assert not queries.feedback(universe.actor(world.OFFICE), row.pk).is_late
    assert not queries.followed(Actor.PUBLIC, world.CODE).is_due_certain
