"""A statement comes in once; nothing is recorded by itself."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.funding.models import Payment
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.notices import queries as notices
from thonmoi.treasury.models import Mapping, Statement, Transfer
from thonmoi.treasury.tests import world


def test_s47_importing_twice_changes_nothing_and_nothing_is_automatic(as_):
    """S-47: the Treasury's statement comes in; a person accepts, the same file is one file."""
    world.coded()
    first = world.upload(as_)
    assert Event.objects.latest("seq").action == "statement.upload"
    again = world.upload(as_)
    assert again.headers["Location"] == f"/capital/statements/{Statement.objects.get().pk}/"
    assert first.headers["Location"].endswith("/columns/")
    assert not Payment.objects.exists()
    assert not Transfer.objects.exists()


def test_a_head_that_was_named_is_known_next_month(as_):
    world.coded()
    world.statement()
    row = (1, world.CODE, "Nhà văn hóa", "NS tỉnh", "6/6/2025", "KB9", "", 44)
    answer = world.upload(as_, world.content([row]), month="6")
    made = Statement.objects.latest("pk")
    assert answer.headers["Location"] == f"/capital/statements/{made.pk}/"
    assert world.differences(made) == {"KB9": "missing"}
    assert Mapping.objects.count() == 1


def test_my_work_counts_what_is_open():
    world.statement()
    (found,) = [one for one in notices.due(world.finance()) if one.key == "treasury-open"]
    assert (found.count, found.where) == (3, "/capital/statements/")
    assert not [o for o in notices.due(universe.actor(world.OFFICER)) if "treasury" in o.key]


@pytest.mark.parametrize(
    ("content", "changes"),
    [(b"", {}), (b"\x00\x01rubbish", {}), (b"mot cot\n1\n", {}), (None, {"month": "7"})],
)
def test_what_is_no_statement_leaves_nothing(as_, content, changes):
    assert world.upload(as_, content, **changes).status_code == 422
    assert not Statement.objects.exists()


def test_who_may_and_twice():
    for who in (world.LEADER, world.OFFICER, "vpdp"):
        with pytest.raises(Denied):
            world.statement(by=universe.actor(who))
    raw = world.content()
    world.statement(content_=raw)
    with pytest.raises(Conflict):
        world.statement(content_=raw)
