"""Each publication is logged with day, way and place."""

from datetime import date

import pytest

from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.recognition.models import Publication
from thonmoi.recognition.tests import world

DAY = date(2025, 4, 2)


def test_s45_logged_and_shown(as_):
    row = world.published()
    form = {"on": "2/4/2025", "way": "hall", "place": "Nhà văn hóa ấp Ân Lợi"}
    answer = as_(world.OFFICER).post(f"/dossiers/{row.pk}/publications/", form)
    assert "Nhà văn hóa ấp Ân Lợi" in as_(world.OFFICE).get(answer.url).content.decode()
    assert Publication.objects.get().on == DAY


def test_who_may_when():
    row = world.opened()
    with pytest.raises(Conflict):
        world.publish(row, DAY)
    world.assess(row)
    world.file(row, "report", "report")
    world.finish(row, "report", on=date(2025, 4, 1))
    with pytest.raises(Denied):
        world.publish(row, DAY, by=world.OFFICE)
    for day in (date(2025, 3, 31), date(2025, 6, 18)):
        with pytest.raises(Invalid):
            world.publish(row, day)
    world.publish(row, DAY)
    with pytest.raises(Conflict):
        world.publish(row, DAY)


def test_s45_four_times_are_not_five():
    row = world.published()
    for day in (1, 4, 7, 10):
        world.publish(row, date(2025, 4, day))
    world.opine(row)
    world.file(row, "consult", "opinions")
    with pytest.raises(Conflict) as told:
        world.finish(row, "consult")
    assert "4" in str(told.value)
