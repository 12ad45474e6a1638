"""Findings stand at the cell that they concern: on the sheet, at the chair, in the queue."""

from html import unescape

from django.urls import reverse

from tests import universe
from thonmoi.monitoring.actions.entry import save_cell
from thonmoi.monitoring.queries import cells, checking, sheet, waiting
from thonmoi.monitoring.rules.checks import Check
from thonmoi.monitoring.tests import world

FALL = "Giảm 27,74 điểm"


def found(username, code):
    """What the checks find in a commune's sheet, by the code of the indicator."""
    actor, unit = universe.actor(username), universe.unit(code)
    shown = checking.checked(actor, sheet.sheet(actor, unit, world.period()))
    return {r.indicator.code: [f.check for f in r.findings] for r in shown.rows if r.findings}


def test_a_fall_stands_on_the_sheet_at_the_chair_and_in_the_queue(as_):
    world.type_in("70")
    entry = as_(world.OFFICER).get(reverse("entry", args=["25342", "2025-H1"]))
    assert FALL in unescape(entry.content.decode())
    submission = world.send()
    chair = as_(world.CHAIR).get(reverse("submission", args=[submission.pk]))
    assert FALL in unescape(chair.content.decode())
    world.approve(submission)
    queue = as_(world.DIVISION).get(reverse("queue"))
    assert FALL in unescape(queue.content.decode())
    item = waiting.items(universe.actor(world.DIVISION))[0]
    assert [one.check for one in item.findings] == [Check.FALL]


def test_nothing_is_blocked_by_a_finding():
    world.type_in("70")
    assert world.send().state == "sent"


def test_s38_a_task_that_is_not_done_is_named_at_its_indicator():
    """S-38: at 19.2 the task of the plan stands against "met", at 19.1 nothing does."""
    actor, unit = universe.actor(world.OTHER), universe.unit("25361")
    rows = {r.indicator.code: r for r in sheet.sheet(actor, unit, world.period()).rows}
    for code in ("19.1", "19.2"):
        slot = cells.slot(actor, unit, world.period(), rows[code].indicator.id)
        rule = rows[code].indicator.rule
        save_cell(slot, by=actor, rule=rule, version=0, typed="Đạt")
    assert found(world.OTHER, "25361").get("19.2") == [Check.TASKS]
    assert "19.1" not in found(world.OTHER, "25361")


def test_s33_what_is_far_from_its_last_value_is_asked_about_beside_target_and_requirement():
    """S-33: the figure of hygiene, its requirement, the plan's target, and a fall that is seen."""
    world.type_in("70")
    row = world.row()
    assert (row.previous, row.target) == ("97,74", "100%")
    assert found(world.OFFICER, "25342") == {"18.7": [Check.FALL]}
