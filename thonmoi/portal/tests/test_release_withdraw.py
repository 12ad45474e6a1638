"""What was released is taken back: from then on nobody outside reads it."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.portal import actions, queries
from thonmoi.portal.models import Release
from thonmoi.portal.tests import world


def test_works(as_):
    world.concluded()
    row = world.released()
    page = f"/public/{world.LOI}/"
    assert "1 trong 20 tiêu chí" in as_("").get(page).content.decode()
    form = {"reason": "Số liệu phải xem lại"}
    answer = as_(world.CHAIR).post(f"/releases/{row.pk}/withdrawal/", form)
    assert answer.status_code == 302
    assert "1 trong 20 tiêu chí" not in as_("").get(page).content.decode()
    assert "standings" not in as_("").get(f"/public/{world.LOI}/data.json").json()


def test_who_may_and_twice():
    row = world.released()
    for wrong in (world.OFFICE, world.OFFICER):
        with pytest.raises(Denied):
            actions.withdraw_release(row, by=universe.actor(wrong), reason="Thử")
    with pytest.raises(NotFound):
        queries.release_row(universe.actor("can-bo-tan-hiep"), row.pk)
    actions.withdraw_release(row, by=universe.actor(world.CHAIR), reason="Thử")
    again = Release.objects.select_related("unit").get(pk=row.pk)
    with pytest.raises(Conflict):
        actions.withdraw_release(again, by=universe.actor(world.CHAIR), reason="Thử")
