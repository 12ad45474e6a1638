"""Closing: only then is there a count, for the Front alone."""

import pytest

from thonmoi.kernel.errors import Conflict
from thonmoi.surveys import actions, queries
from thonmoi.surveys.tests import world


def test_works_once_and_nothing_is_counted_before(as_):
    row = world.opened()
    world.tallied(world.hamlet(row, 2))
    assert queries.result(world.front(), row.pk) is None
    page = as_(world.FRONT).get(f"/surveys/{row.pk}/").content.decode()
    assert "75" not in page.split("<main")[1] and "02/BB-MTTQ" in page
    assert as_(world.FRONT).get(f"/surveys/{row.pk}/report.docx").status_code == 409
    codes = world.codes(world.hamlet(row))
    world.only_the_front(lambda by: actions.close_survey(row, by=by, version=row.version))
    world.logged("survey.close")
    assert queries.result(world.front(), row.pk).questions[0].rate == 75
    with pytest.raises(Conflict):
        actions.answer(codes[0], [0, 0])
    with pytest.raises(Conflict):
        actions.close_survey(world.again(row), by=world.front(), version=row.version + 1)
    assert as_(world.FRONT).get(f"/surveys/{row.pk}/report.docx").content[:2] == b"PK"
