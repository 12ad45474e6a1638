"""A wrong opinion is withdrawn with a reason; with none left, submitting asks for one again."""

import pytest

from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.recognition import actions, queries
from thonmoi.recognition.models import Opinion
from thonmoi.recognition.tests import world


def only(row) -> Opinion:
    return queries.opinion_row(world.universe.EVERYTHING, Opinion.objects.get(dossier=row).pk)


def hard(row) -> int:
    return sum(one.is_hard for one in world.whole(row).stage("dossier").lacks)


def test_s45_struck_through_and_asked_for_again(as_):
    row = world.voting()
    before, wrong = hard(row), only(row)
    form = {"reason": "Ghi nhầm tổ chức"}
    answer = as_(world.OFFICER).post(f"/dossiers/opinions/{wrong.pk}/withdrawal/", form)
    page = as_(world.OFFICE).get(answer.url).content.decode()
    assert "<s><b>Hội Nông dân xã</b>" in page and "Ghi nhầm tổ chức" in page
    assert (world.whole(row).opinions, hard(row)) == ((), before + 1)
    world.opine(row)
    assert hard(row) == before


def test_who_may_once_with_a_reason():
    row = world.voting()
    wrong = only(row)
    with pytest.raises(Denied):
        actions.withdraw_opinion(wrong, by=world.who(world.OFFICE), reason="Nhầm")
    with pytest.raises(Invalid):
        actions.withdraw_opinion(wrong, by=world.who(world.OFFICER), reason="")
    actions.withdraw_opinion(wrong, by=world.who(world.OFFICER), reason="Nhầm")
    with pytest.raises(Conflict):
        actions.withdraw_opinion(only(row), by=world.who(world.OFFICER), reason="Nhầm")
