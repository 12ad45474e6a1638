"""A survey opens once, with questions and hamlets."""

from datetime import date

import pytest

from thonmoi.kernel.errors import Conflict
from thonmoi.surveys import actions, queries
from thonmoi.surveys.tests import world


def test_works_once(as_):
    row = world.planned()
    world.only_the_front(lambda by: actions.open_survey(row, by=by, version=row.version))
    world.logged("survey.open")
    row = world.opened()
    assert "đang mở" in as_(world.FRONT).get(f"/surveys/{row.pk}/").content.decode()
    with pytest.raises(Conflict):
        actions.open_survey(row, by=world.front(), version=row.version)
    assert queries.survey(world.front(), row.pk).opened_on == date(2025, 6, 17)


def test_nothing_to_ask_or_nowhere():
    for given in ({"hamlets": []}, {"questions": []}):
        row = world.planned(**given)
        with pytest.raises(Conflict):
            actions.open_survey(row, by=world.front(), version=row.version)
