"""Deciding on items: accept, mend, bind, leave out, narrative, answer; all or none."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.intake import actions
from thonmoi.intake.actions import Decision
from thonmoi.intake.models import ProposalItem
from thonmoi.intake.rules import ItemState
from thonmoi.intake.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans.models import Clause, Target, Task, Work

LEFT_OUT, NARRATIVE, EDITED = ItemState.REJECTED, ItemState.NARRATIVE, ItemState.EDITED


def test_what_is_left_out_or_narrative_binds_nobody():
    made = world.propose()
    world.decide(made, world.item(made, "target", "IV.1.-6"), LEFT_OUT)
    world.decide(made, world.item(made, "task", "IV.1.-10"), NARRATIVE)
    plan = world.accept(made)
    assert not Target.objects.filter(clause__plan=plan, clause__path="IV.1.-6").exists()
    assert not Task.objects.filter(clause__plan=plan, clause__path="IV.1.-10").exists()
    assert Clause.objects.get(plan=plan, path="IV.1.-10").is_narrative


def test_mended_and_bound():
    made = world.propose()
    row = world.item(made, "work", "IV.2.1.c.-3")
    site = universe.unit("25342-nui-gio")
    world.decide(made, row, EDITED, name="nhà văn hóa và sân", site_id=site.pk)
    plan = world.accept(made)
    assert Work.objects.filter(clause__plan=plan, object="nhà văn hóa và sân", site=site).exists()


def test_an_answer_settles_the_doubt_at_once():
    made = world.propose()
    doubt = world.item(made, "doubt", words="có phải là một công trình")
    world.decide(made, doubt, EDITED, answer="two", note="")
    plan = world.accept(made)
    assert not Work.objects.filter(clause__plan=plan).exclude(same_as=None).exists()
    assert plan.doubts.get(code="work.twice").answer == "two"


def test_all_that_is_not_doubtful(as_):
    made = world.propose()
    answer = as_(world.OFFICE).post(f"/proposals/{made.pk}/decision/", {"decide": "sure"})
    assert answer.status_code == 302
    left = ProposalItem.objects.filter(proposal=made, state=ItemState.PROPOSED)
    assert left.exists()
    assert all(row.is_doubtful for row in left)


def test_one_button_gives_its_part(as_):
    made = world.propose()
    row = world.item(made, "target")
    sent = {"decide": f"{row.pk}:rejected"}
    address = f"/proposals/{made.pk}/decision/"
    part = as_(world.OFFICE).post(address, sent, headers={"HX-Request": "true"})
    assert part.content.decode().startswith(f'<div class="found out" id="item-{row.pk}"')
    whole = as_(world.OFFICE).post(address, sent)
    assert whole.url == f"/proposals/{made.pk}/#item-{row.pk}"


def test_logged():
    made = world.propose()
    row = world.item(made, "target")
    world.decide(made, row, LEFT_OUT)
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("item.decide", str(made.pk))
    assert f'"intake.proposalitem:{row.pk}"' in event.changes


def test_stranger_finds_nothing():
    made = world.propose()
    with pytest.raises((NotFound, Denied)):
        world.decide(made, world.item(made, "target"), LEFT_OUT, by="can-bo-tan-hiep")


def test_wrong_role_is_told():
    made = world.propose()
    with pytest.raises(Denied):
        world.decide(made, world.item(made, "target"), LEFT_OUT, by=world.LEADER)


def test_a_decided_proposal_is_closed():
    made = world.accepted()
    with pytest.raises(Conflict):
        world.decide(made, world.item(made, "target"), LEFT_OUT)


def test_twice_changes_nothing():
    made = world.propose()
    row = world.item(made, "target")
    world.decide(made, row, LEFT_OUT)
    world.decide(made, row, LEFT_OUT)
    assert Event.objects.latest("seq").changes == "{}"


@pytest.mark.parametrize(
    "changes",
    [
        {"clause": "IX"},
        {"unit_id": 0},
        {"comparator": "like"},
        {"role": "boss"},
        {"value": 10**12},
        {"answer": "perhaps"},
    ],
)
def test_what_cannot_be_is_refused(changes):
    made = world.propose()
    with pytest.raises(Invalid):
        world.decide(made, world.item(made, "target"), EDITED, **changes)


def test_an_item_of_another_proposal_is_refused():
    made, other = world.propose(), world.accepted()
    decisions = [Decision(world.item(other, "target").pk, LEFT_OUT)]
    with pytest.raises(Invalid):
        actions.decide_items(made, by=world.office(), decisions=decisions)


@pytest.mark.parametrize("sent", ["", "x:accepted", "1:edited", "1:gone", "9" * 30 + ":accepted"])
def test_bad_buttons_get_a_sentence(as_, sent):
    made = world.propose()
    answer = as_(world.OFFICE).post(f"/proposals/{made.pk}/decision/", {"decide": sent})
    assert answer.status_code == 422


def test_every_kind_has_its_form(as_):
    made, browser = world.propose(), as_(world.OFFICE)
    kinds = ProposalItem.objects.filter(proposal=made).values_list("kind", flat=True).distinct()
    for kind in set(kinds):
        row = world.item(made, kind)
        address = f"/proposals/{made.pk}/items/{row.pk}/"
        assert browser.get(address).status_code == 200, kind
    for kind in ("basis", "work", "doubt", "goal"):
        address = f"/proposals/{made.pk}/items/{world.item(made, kind).pk}/"
        assert browser.post(address, {}).status_code in (200, 302, 422), kind
