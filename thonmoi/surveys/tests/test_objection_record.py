"""Objections to a posted result, without who it was."""

from datetime import date

import pytest

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.surveys import actions
from thonmoi.surveys.models import Objection
from thonmoi.surveys.tests import world


def record(by, row, text="Chưa niêm yết", on=date(2025, 6, 17)):
    return actions.record_objection(row, by=by, on=on, text=text)


def test_works_and_who_may(as_):
    row = world.published()
    form = {"on": "17/6/2025", "text": "Ấp Ân Lợi chưa niêm yết"}
    response = as_(world.FRONT).post(f"/surveys/{row.pk}/objection/", form)
    assert "Ấp Ân Lợi chưa niêm yết" in as_(world.FRONT).get(response.url).content.decode()
    assert "chưa niêm yết" not in as_(world.OFFICE).get(response.url).content.decode()
    world.only_the_front(lambda by: record(by, row))
    world.logged("objection.record")
    for bad in ({"text": " "}, {"on": date(2025, 6, 18)}):
        with pytest.raises(Invalid):
            record(world.front(), row, **bad)
    with pytest.raises(Conflict):
        record(world.front(), world.closed())
    assert Objection.objects.count() == 2
