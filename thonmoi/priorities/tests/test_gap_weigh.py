"""One gap counts for more, or less, than its kind."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.priorities import actions
from thonmoi.priorities.tests import world


def weigh(gap, points, reason="Nghị quyết của huyện", by=None):
    given = {"version": gap.version, "points": points, "reason": reason}
    return actions.weigh_gap(gap, by=by or world.office(), **given)


def test_works_and_stands_on_the_page(as_):
    world.estimated(school=60 * world.MILLION)
    row = world.draft(120 * world.MILLION)
    gap = world.gap(row, "2")
    form = {"version": gap.version, "points": "9", "reason": "Nghị quyết của huyện"}
    assert as_(world.OFFICE).post(f"/priorities/gaps/{gap.pk}/weight/", form).status_code == 302
    assert Event.objects.latest("seq").action == "gap.weigh"
    assert {one.label for one in world.lines(row).closed} == {"2. Giao thông"}
    page = as_(world.OFFICE).get(f"/priorities/{row.pk}/").content.decode()
    assert "Nghị quyết của huyện" in page
    weigh(world.gap(row, "2"), None, "")
    assert {one.label for one in world.lines(row).closed} == {"5. Giáo dục"}


def test_refusals():
    gap = world.gap(world.draft(), "2")
    for points, reason in ((101, "Cần"), (-1, "Cần"), (5, " ")):
        with pytest.raises(Invalid):
            weigh(gap, points, reason)
    with pytest.raises(Denied):
        weigh(gap, 5, by=universe.actor(world.FINANCE))
    weigh(world.gap(gap.priority, "2"), 5)
    with pytest.raises(Conflict):
        weigh(gap, 6)
