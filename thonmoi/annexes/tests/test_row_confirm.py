"""Confirming rows against the text: who, when, one by one or by block."""

import pytest

from tests import universe
from thonmoi.annexes import actions, queries
from thonmoi.annexes.tests import world
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound


def confirm(made, by=world.OFFICE, **rows):
    return actions.confirm_rows(made, by=universe.actor(by), **rows)


def test_works():
    made = world.read_in()
    row = world.row(made)
    confirm(made, rows={row.pk: row.version})
    row.refresh_from_db()
    actor = world.office()
    told = (row.state, row.confirmed_by_id, row.confirmed_office)
    assert told == ("confirmed", actor.id, actor.office)
    assert row.confirmed_at is not None


def test_taken_back():
    made = world.read_in()
    row = world.row(made)
    confirm(made, rows={row.pk: 1})
    confirm(made, rows={row.pk: 2}, is_confirmed=False)
    row.refresh_from_db()
    assert row.state == "read"


def test_by_block_only_what_is_without_doubt(as_):
    made = world.read_in("groups", "docx")
    doubtful = [one for one in queries.rows(world.office(), made.pk) if one.is_doubtful]
    assert not doubtful
    wanted = queries.rows_to_confirm(world.office(), made.pk, "1")
    assert len(wanted) == 4  # the criterion and its three indicators
    answer = as_(world.OFFICE).post(f"/annexes/{made.pk}/confirmation/", {"rows": "all"})
    assert answer.status_code == 302
    assert not queries.rows_to_confirm(world.office(), made.pk)


def test_a_doubtful_row_is_confirmed_by_itself():
    made = world.read_in("regions", "docx")
    doubtful = [one for one in queries.rows(world.office(), made.pk) if one.is_doubtful]
    assert doubtful
    assert not {one.pk for one in doubtful} & set(queries.rows_to_confirm(world.office(), made.pk))
    row = doubtful[0]
    confirm(made, rows={row.pk: row.version})
    assert not queries.row_view(world.office(), made.pk, row.pk)[1].is_doubtful


def test_logged():
    made = world.read_in()
    row = world.row(made)
    confirm(made, rows={row.pk: 1})
    event = Event.objects.latest("seq")
    assert event.action == "row.confirm"
    assert f'"annexes.proposalrow:{row.pk}"' in event.changes


def test_a_row_changed_meanwhile_is_not_confirmed():
    made = world.read_in()
    row = world.row(made)
    confirm(made, rows={row.pk: 1})
    with pytest.raises(Conflict):
        confirm(made, rows={row.pk: 1})


def test_a_row_that_is_left_out_is_not_confirmed():
    made = world.read_in()
    row = world.row(made)
    actions.exclude_row(row, by=world.office(), version=1)
    with pytest.raises(Conflict):
        confirm(made, rows={row.pk: 2})


def test_a_row_of_another_annex_is_not_there():
    made, other = world.read_in(), world.read_in("groups")
    with pytest.raises(NotFound):
        confirm(made, rows={world.row(other).pk: 1})


def test_stranger_finds_nothing_and_wrong_role_is_told():
    made = world.read_in()
    row = world.row(made)
    with pytest.raises((NotFound, Denied)):
        confirm(made, by="can-bo-tan-hiep", rows={row.pk: 1})
    with pytest.raises(Denied):
        confirm(made, by=world.LEADER, rows={row.pk: 1})


def test_one_button_gives_its_block(as_):
    made = world.read_in()
    row = world.row(made)
    sent, address = {"rows": f"{row.pk}:1"}, f"/annexes/{made.pk}/confirmation/"
    part = as_(world.OFFICE).post(address, sent, headers={"HX-Request": "true"}).content.decode()
    assert part.startswith('<div class="annexblock"') and "đã xác nhận" in part


@pytest.mark.parametrize("sent", ["", "x", "1", "1:2:3", "9" * 30 + ":1", "1:1," * 600])
def test_bad_buttons_get_a_sentence(as_, sent):
    made = world.read_in()
    answer = as_(world.OFFICE).post(f"/annexes/{made.pk}/confirmation/", {"rows": sent})
    assert answer.status_code in (404, 422)
