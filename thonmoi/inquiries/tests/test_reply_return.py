"""reply.return: the chair before they go out, the office afterwards, each with a reason."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inquiries import actions, queries
from thonmoi.inquiries.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.notices import queries as notices


def send_back(row, by=world.CHAIR, reason="Thiếu ảnh hiện trường"):
    given = {"version": row.version, "reason": reason}
    return actions.return_reply(row, by=universe.actor(by), **given)


def test_the_office_returns_one_and_it_stands_in_its_work(as_):
    row = world.arrived()
    form = {"version": row.version, "reason": "Chiều dài chưa khớp"}
    assert as_(world.OFFICE).post(f"/replies/{row.pk}/return/", form).status_code == 302
    assert Event.objects.latest("seq").action == "reply.return"
    one = next(d for d in notices.due(universe.actor(world.OFFICER)) if d.key.startswith("reply:"))
    assert (one.kind, one.quote) == ("returned", "Chiều dài chưa khớp")
    found = queries.table(world.office(), queries.inquiry(world.office(), row.inquiry_id))
    assert found.totals[0].sum is None
    assert world.arrived(queries.reply_row(world.office(), row.pk)).return_reason == ""


def test_the_chair_returns_before_it_goes_out():
    assert send_back(world.answered()).state == "returned"


def test_who_may_when_and_why():
    with_chair = world.answered()
    for person in (world.OFFICE, world.OFFICER):
        with pytest.raises(Denied):
            send_back(with_chair, person)
    with pytest.raises(Invalid):
        send_back(with_chair, reason=" ")
    with pytest.raises(Denied):
        send_back(world.arrived())
    with pytest.raises(Conflict):
        send_back(world.reply(), world.OFFICE)
