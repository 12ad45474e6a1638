"""A wrong publication is withdrawn with a reason: kept, struck through, counted no more."""

from datetime import date

import pytest

from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.recognition import actions, queries
from thonmoi.recognition.models import Publication
from thonmoi.recognition.tests import world

WHY = "Ghi nhầm ngày"


def first(row) -> Publication:
    pk = Publication.objects.filter(dossier=row).order_by("on").first().pk
    return queries.publication_row(world.universe.EVERYTHING, pk)


def is_short(row) -> bool:
    """Whether submitting asks again for the five publications."""
    return any("4 lần" in str(one.text) for one in world.whole(row).stage("dossier").lacks)


def test_s45_struck_through_and_left_out_of_the_five(as_):
    row = world.voting()
    assert not is_short(row)
    wrong = first(row)
    answer = as_(world.OFFICER).post(
        f"/dossiers/publications/{wrong.pk}/withdrawal/", {"reason": WHY}
    )
    page = as_(world.OFFICE).get(answer.url).content.decode()
    assert "<s>01/04/2025" in page and WHY in page
    assert (len(world.whole(row).publications), len(world.whole(row).every_publication)) == (4, 5)
    assert is_short(row)
    assert Event.objects.latest("seq").action == "publication.withdraw"
    world.publish(row, date(2025, 4, 1))
    assert not is_short(row)


def test_who_may_once_until_it_is_submitted():
    row = world.voting()
    wrong = first(row)
    with pytest.raises(Denied):
        actions.withdraw_publication(wrong, by=world.who(world.OFFICE), reason=WHY)
    with pytest.raises(Invalid):
        actions.withdraw_publication(wrong, by=world.who(world.OFFICER), reason=" ")
    actions.withdraw_publication(wrong, by=world.who(world.OFFICER), reason=WHY)
    with pytest.raises(Conflict):
        actions.withdraw_publication(first(row), by=world.who(world.OFFICER), reason=WHY)


def test_what_was_submitted_stands():
    row = world.submitted()
    with pytest.raises(Conflict):
        actions.withdraw_publication(first(row), by=world.who(world.OFFICER), reason=WHY)
    with pytest.raises(Conflict):
        world.publish(row, date(2025, 4, 26))
