"""Drafting a set: written out whole, as a new edition."""

from dataclasses import replace

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria import actions, queries
from thonmoi.criteria.models import CriteriaSet
from thonmoi.criteria.tests import world
from thonmoi.kernel.errors import Denied, Invalid, NotFound


def content(slug=world.SET, **changes):
    return replace(queries.written_set(universe.EVERYTHING, slug), **changes)


def draft(by=universe.EVERYTHING, **changes):
    return actions.draft_set(
        world.row(), by=by, content=content(**changes), document=world.row().document
    )


def test_works():
    made = draft()
    assert (made.edition, made.state) == (2, "draft")
    assert world.the_set().edition == 1
    assert len(queries.criteria_set(universe.EVERYTHING, world.SET, 2).criteria) == 20


def test_what_is_written_reads_back_the_same():
    for slug in CriteriaSet.objects.values_list("slug", flat=True).distinct():
        before = content(slug)
        actions.draft_set(
            world.row(slug),
            by=universe.EVERYTHING,
            content=before,
            document=world.row(slug).document,
        )
        after = queries.written_set(universe.EVERYTHING, slug, 2)
        assert after.criteria == before.criteria
        assert after == replace(before, state=after.state)


def test_logged():
    made = draft()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("set.draft", str(made.pk))
    assert event.changes.count("criteria.indicator:") == 76


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        draft(by=replace(universe.actor("vpdp"), grants=()))


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        draft(by=universe.actor("vpdp"))


def test_an_error_is_refused_with_its_place():
    first = content().criteria[0]
    with pytest.raises(Invalid, match="1"):
        draft(criteria=(first, first))
    assert CriteriaSet.objects.filter(slug=world.SET).count() == 1


def test_an_unknown_measure_is_refused():
    first = content().criteria[0]
    line = replace(first.indicators[0], measure="no-such-measure")
    with pytest.raises(Invalid):
        draft(criteria=(replace(first, indicators=(line,)),))
    assert CriteriaSet.objects.filter(slug=world.SET).count() == 1


def test_a_draft_twice_is_two_editions():
    draft()
    assert draft().edition == 3
