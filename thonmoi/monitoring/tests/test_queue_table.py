"""B-13: a province's division decides on seventy communes in one view."""

from html import unescape

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.monitoring.models import Cell, Reading
from thonmoi.monitoring.queries import waiting
from thonmoi.monitoring.tests import world
from thonmoi.units.models import Unit

MANY = 70


def seventy(guard):
    """Keys of the value of Tân Lợi and of the same in `MANY` more communes of the district."""
    first = world.approved()
    parent, model = universe.unit("694"), Reading.objects.get(cell=first)
    same = {"period": first.period, "indicator": first.indicator, "value": "97"}
    same["entered_by_id"] = first.entered_by_id
    with guard.tampering():
        made = Unit.objects.bulk_create(
            Unit(
                code=f"9{n:04}",
                level="commune",
                kind="xã",
                name=f"Thử {n}",
                parent=parent,
                path=f"{parent.path}9{n:04}/",
                sort_key=f"{n:04}",
            )
            for n in range(MANY)
        )
        cells = Cell.objects.bulk_create(
            Cell(unit=one, state="approved", typed="97", entered_at=first.entered_at, **same)
            for one in made
        )
        Reading.objects.bulk_create(
            Reading(unit=c.unit, cell=c, measure=model.measure, on=model.on, at=model.at, **same)
            for c in cells
        )
    return [first.pk, *(one.pk for one in cells)]


def test_b13_seventy_communes_are_decided_on_in_one_view(as_, guard, django_assert_max_num_queries):
    """B-13: one page shows them all, in as many questions as for one, and confirms the ticked."""
    keys = seventy(guard)
    client = as_(world.DIVISION)
    where = reverse("queue-table")
    client.get(where)
    with django_assert_max_num_queries(25):
        page = unescape(client.get(where).content.decode())
    assert page.count('name="cell"') == MANY + 1
    client.post(reverse("readings-confirm"), {"cell": keys, "table": "1"})
    assert not Cell.objects.exclude(state="confirmed").exists()
    assert Event.objects.filter(action="reading.confirm").count() == MANY + 1


@pytest.mark.parametrize(
    ("data", "count"),
    [({}, 2), ({"criterion": "18"}, 1), ({"unit": "25342"}, 2), ({"district": "694"}, 2),
     ({"unit": "x", "criterion": "99999"}, 2)],
)  # fmt: skip
def test_the_filter_narrows(as_, data, count):
    world.type_in("Đạt", code="3.2")
    world.approved()
    if "criterion" in data and data["criterion"] == "18":
        data = {"criterion": str(Cell.objects.get(indicator__code="18.7").indicator.criterion_id)}
    page = as_(world.DIVISION).get(reverse("queue-table"), data).content.decode()
    assert page.count('name="cell"') == count


def test_what_cannot_be_confirmed_is_said_and_the_rest_goes_on(as_):
    world.type_in("Đạt", code="3.2")
    cell = world.approved()
    other = Cell.objects.exclude(pk=cell.pk).get()
    world.confirm(other, by=world.DIVISION)
    data = {"cell": [other.pk, cell.pk], "table": "1"}
    answer = as_(world.DIVISION).post(reverse("readings-confirm"), data, follow=True)
    assert Cell.objects.get(pk=cell.pk).state == "confirmed"
    assert "3.2" in unescape(answer.content.decode())


def test_choices_are_those_that_wait():
    world.approved()
    known = waiting.choices(universe.actor(world.DIVISION))
    assert [name for _code, name in known.communes] == ["Tân Lợi"]
    assert (len(known.criteria), len(known.districts), known.total) == (1, 1, 1)
