"""Doubts are settled by an answer; what it changes follows, the text never does."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.models import Designation, Doubt, Work
from thonmoi.plans.tests import trace, world


def settle(doubt, answer, by=world.OFFICE, version=None, note=""):
    return actions.settle_doubt(
        doubt, by=universe.actor(by), version=version or doubt.version, answer=answer, note=note
    )


def test_the_year_stands_and_is_overdue():
    """S-12, decision 12: asked, it is not late; settled, it is, with its own year."""
    (before,) = trace.designations(trace.HIEP)
    assert (before.year, before.is_asked, before.is_overdue) == (2023, True, False)
    settle(world.doubt("target.year"), "stands")
    (after,) = trace.designations(trace.HIEP)
    assert (after.year, after.is_asked, after.is_overdue) == (2023, False, True)


def test_a_renewed_target_ends_the_old_one():
    settle(world.doubt("target.year"), "renewed")
    old, new = trace.designations(trace.HIEP)
    assert (old.year, old.ended_on, old.is_overdue) == (2023, date(2025, 6, 17), False)
    assert (new.year, new.is_overdue) == (2025, False)
    assert Designation.objects.get(pk=old.pk).ended_by == world.plan().document


def test_one_work_stays_one_and_two_become_two():
    """S-30: Ân Lợi's culture house in c) and e)."""
    named_again = Work.objects.filter(clause__path="IV.2.1.e").exclude(same_as=None)
    assert named_again.count() == 1
    doubt = world.doubt("work.twice")
    settle(doubt, "two")
    assert not named_again.exists()


def test_spelling_is_marked_and_never_changed():
    doubt = Doubt.objects.get(words="nông cao")
    settle(doubt, "typo")
    bases = queries.bases(world.office(), world.plan().pk)
    assert any("nông cao" in basis.text for basis in bases)


def test_logged():
    doubt = settle(world.doubt("target.year"), "stands")
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("doubt.settle", str(doubt.pk))
    assert '"is_asked":[true,false]' in event.changes


def test_stranger_finds_nothing():
    doubt = Doubt.objects.get(plan=world.draft())
    with pytest.raises(NotFound):
        settle(doubt, "right", by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        settle(world.doubt("spelling"), "right", by=world.LEADER)


def test_twice_conflicts():
    doubt = settle(world.doubt("spelling"), "right")
    with pytest.raises(Conflict):
        settle(doubt, "typo")


def test_second_writer_is_told():
    with pytest.raises(Conflict):
        settle(world.doubt("spelling"), "right", version=9)


@pytest.mark.parametrize(("answer", "note"), [("", ""), ("stands", ""), ("other", " ")])
def test_no_answer_is_refused(answer, note):
    with pytest.raises(Invalid):
        settle(world.doubt("spelling"), answer, note=note)


def test_the_page_lists_them_with_their_answers(as_):
    browser = as_(world.OFFICE)
    page = browser.get(f"/plans/{world.plan().pk}/doubts/").content.decode()
    assert page.count('id="doubt-') == Doubt.objects.count()
    doubt = world.doubt("target.year")
    sent = {"version": doubt.version, "answer": "other", "note": "Theo QĐ mới"}
    assert browser.post(f"/doubts/{doubt.pk}/answer/", sent).status_code == 302
    assert "Theo QĐ mới" in browser.get(f"/plans/{world.plan().pk}/doubts/").content.decode()
