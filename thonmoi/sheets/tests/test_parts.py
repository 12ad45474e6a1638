"""The form in parts: only their rows, uploaded one by one; where two differ a person chooses."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.kernel.errors import Conflict
from thonmoi.library.actions import checked_file
from thonmoi.monitoring.models import Cell
from thonmoi.monitoring.tests import world as monitoring
from thonmoi.sheets import reading, rules, writing
from thonmoi.sheets.actions.fillings import accept_filling, upload_filling
from thonmoi.sheets.models import Filling
from thonmoi.sheets.queries import fillings, forms, held
from thonmoi.sheets.tests import world

RATE_CRITERION = world.RATE.split(".")[0]


def part(values, criteria=(RATE_CRITERION,), filler=""):
    actor, place = universe.actor(world.OFFICER), (monitoring.commune(), monitoring.period())
    made = forms.form(actor, *place, part=criteria, filler=filler)
    return world.refilled(writing.write(made), values, {})


def uploaded(content, name="phan.xlsx"):
    by, unit, period = (
        universe.actor(world.OFFICER),
        monitoring.commune(),
        monitoring.period(),
    )
    compared = rules.compare(held.rows(by, unit, period), reading.read(content))
    file = checked_file(content, name)
    return upload_filling(unit, by=by, period=period, file=file, compared=compared)


def accept(made, **more):
    made = Filling.objects.select_related("unit", "period").get(pk=made.pk)
    rows = [row.pk for row in made.rows.all()]
    by = universe.actor(world.OFFICER)
    return accept_filling(made, by=by, version=made.version, rows=rows, **more)


def test_b05_a_part_has_its_own_rows_and_misses_none_of_the_others(as_):
    content = part({world.RATE: "98,2"}, filler="Chị Lan")
    book = reading.read(content)
    assert book.part == {RATE_CRITERION}
    assert {one.code.split(".")[0] for one in book.rows} == {RATE_CRITERION}
    rows = held.rows(universe.actor(world.OFFICER), monitoring.commune(), monitoring.period())
    found = rules.compare(rows, book)
    assert [one.row.code for one in found.changes] == [world.RATE]
    assert found.findings == ()
    address = reverse("form", args=["25342", "2025-H1"])
    answer = as_(world.OFFICER).get(address, {"criteria": RATE_CRITERION, "for": "Chị Lan"})
    assert "bieu-25342-2025-H1-chi-lan.xlsx" in answer["Content-Disposition"]
    page = as_(world.OFFICER).get(reverse("form-parts", args=["25342", "2025-H1"]))
    assert f"criteria={RATE_CRITERION}" in page.content.decode()


def test_b05_two_parts_that_differ_are_both_shown_and_one_is_chosen(as_):
    first, second = (
        uploaded(part({world.RATE: "98,2"}), "a.xlsx"),
        uploaded(part({world.RATE: "97,1"}), "b.xlsx"),
    )
    page = fillings.filling(universe.actor(world.OFFICER), second.pk)
    assert not page.fine
    assert page.doubtful[0].rivals == (("a.xlsx", "98,2"),)
    shown = as_(world.OFFICER).get(reverse("filling", args=[second.pk])).content.decode()
    assert "a.xlsx ghi 98,2" in shown
    accept(first)
    (line,) = fillings.filling(universe.actor(world.OFFICER), second.pk).doubtful
    assert line.now == "98,2"
    with pytest.raises(Conflict, match=world.RATE):
        accept(second)
    form = {"version": second.version, "rows": [line.row.pk], f"s-{line.row.pk}": line.version}
    answer = as_(world.OFFICER).post(reverse("filling-accept", args=[second.pk]), form)
    assert answer.status_code == 302
    assert Cell.objects.get(indicator__code=world.RATE).typed == "97,1"
