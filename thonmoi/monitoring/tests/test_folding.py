"""Where a phone folds the groups of the sheet, those with something to do are open."""

from dataclasses import replace

from django.urls import reverse

from tests import universe
from thonmoi.monitoring.actions import verification
from thonmoi.monitoring.queries import sheet
from thonmoi.monitoring.tests import world


def seen():
    return sheet.sheet(universe.actor(world.OFFICER), world.commune(), world.period())


def test_the_first_group_to_fill_is_open_then_what_was_returned(as_):
    assert seen().unfolded == {"1"}
    address = reverse("entry", args=["25342", world.period().code])
    page = as_(world.OFFICER).get(address).content.decode()
    assert page.count('<details class="fold" open>') == 1
    assert page.count('<details class="fold"') == len([g for g in seen().groups if g.rows])
    assert page.count("data-row=") == len(seen().rows)

    cell, actor = world.approved("96"), universe.actor(world.DIVISION)
    agency = min(actor.agency_ids)
    verification.return_reading(world.charged(cell), by=actor, agency_id=agency, reason="Sai")
    assert seen().unfolded == {"1", "18"}


def test_where_nothing_is_to_do_the_first_group_is_open():
    now = seen()
    rows = [replace(g, rows=tuple(replace(r, is_locked=True) for r in g.rows)) for g in now.groups]
    assert replace(now, groups=tuple(rows)).unfolded == {"1"}
