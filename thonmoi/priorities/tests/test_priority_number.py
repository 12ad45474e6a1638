"""Number and day of the clerk's register enter the document."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.paper import wording
from thonmoi.priorities import actions, queries
from thonmoi.priorities.tests import world
from thonmoi.priorities.tests.world import finish
from thonmoi.priorities.views import files


def number(row, typed="05/TTr-VPĐP", day=date(2025, 6, 17), by=None):
    given = {"version": row.version, "number": typed, "issued_on": day}
    given |= files.drawn(world.office(), row.pk, number=typed, issued_on=day)
    return actions.number_priority(row, by=by or world.office(), **given)


def test_works_and_refusals():
    world.estimated()
    row = world.draft()
    with pytest.raises(Conflict):
        number(row)
    row = finish(row)
    for given in ({"typed": " "}, {"day": date(2025, 6, 18)}):
        with pytest.raises(Invalid):
            number(row, **given)
    with pytest.raises(Denied):
        number(row, by=universe.actor(world.FINANCE))
    stale = world.again(row)
    number(row)
    assert Event.objects.latest("seq").action == "priority.number"
    assert [one.is_numbered for one in queries.frozen(world.office(), row.pk)] == [True, False]
    head = queries.paper(world.office(), row.pk).letterhead
    assert wording.number_line(head) == "Số: 05/TTr-VPĐP"
    assert wording.date_line(head) == "Hớn Quản, ngày 17 tháng 6 năm 2025"
    with pytest.raises(Conflict):
        number(stale)
