"""A full batch is added and forgotten; nobody does it by hand; the rest is the commune's alone."""

from decimal import Decimal

import pytest

from thonmoi.audit.doctor import examine
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied
from thonmoi.surveys import actions, queries
from thonmoi.surveys.models import Code, Tally, Waiting
from thonmoi.surveys.tests import world


def test_a_batch_is_mixed_then_the_rest_counts_for_the_commune():
    row = world.opened()
    first, second = world.hamlet(row), world.hamlet(row, 2)
    for code in world.codes(first)[:6]:
        actions.answer(code, [0, None])
    assert Waiting.objects.filter(hamlet=first).count() == 1
    assert Tally.objects.get(hamlet=first).valid == 5
    actions.answer(world.codes(second, 3)[0], [1, 1])
    assert Tally.objects.filter(hamlet=second).count() == 0
    told = queries.result(world.front(), world.closed(row).pk)
    assert [(one.name, one.valid) for one in told.hamlets] == [
        ("Ấp Phú Miêng", 5),
        ("Ấp Ân Lợi", 0),
        ("", 2),
    ]
    assert (told.total.issued, told.total.valid, told.questions[0].rate) == (
        11,
        7,
        Decimal("85.71"),
    )
    assert told.questions[1].counts[1] == ("Chưa hài lòng", 1) and told.questions[1].silent == 6
    assert not Waiting.objects.exists() and not Code.objects.filter(is_used=False).exists()
    assert [doubt for doubt in examine() if doubt.where.startswith("surveys")] == []


def test_nobody_gathers_by_hand():
    row = world.opened()
    for username in (world.FRONT, world.OFFICE, world.ADMIN):
        with pytest.raises(Denied):
            actions.gather_tally(row, by=world.universe.actor(username), hamlet=None)
    for code in world.codes(world.hamlet(row))[:5]:
        actions.answer(code, [0, 0])
    event = Event.objects.latest("seq")
    assert (event.action, event.actor_id, event.actor_kind) == ("tally.gather", None, "importer")
