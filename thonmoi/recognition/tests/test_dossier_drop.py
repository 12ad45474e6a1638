"""A dossier is stopped with a reason; another may be opened."""

import pytest

from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.recognition import actions, queries
from thonmoi.recognition.tests import world


def drop(row, by=world.OFFICE, reason="Xã xin lùi sang năm 2026", version=None):
    given = {"version": version or row.version, "reason": reason}
    return actions.drop_dossier(row, by=world.who(by), **given)


def test_s45_it_stays_to_be_read_and_another_begins(as_):
    row = world.opened()
    form = {"version": row.version, "reason": "Xã xin lùi sang năm 2026"}
    answer = as_(world.OFFICE).post(f"/dossiers/{row.pk}/stop/", form)
    assert "Xã xin lùi" in as_(world.OFFICER).get(answer.url).content.decode()
    again = world.opened()
    listed = queries.dossiers(world.who(world.OFFICE), queries.DossierFilter()).rows
    assert [one.pk for one in listed] == [again.pk, row.pk]


def test_who_may_when():
    row = world.opened()
    with pytest.raises(Denied):
        drop(row, by=world.OFFICER)
    with pytest.raises(Invalid):
        drop(row, reason=" ")
    with pytest.raises(Conflict):
        drop(row, version=row.version + 1)
    drop(row)
    with pytest.raises(Conflict):
        drop(world.again(row))
