"""The commune adds what it registers."""

import pytest

from tests import universe
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.registration import actions
from thonmoi.registration.models import Content
from thonmoi.registration.tests import world


def add(by, row=None, **changes):
    given = {"facts": world.facts()} | changes
    return actions.add_content(row or world.opened(), by=by, **given)


def test_works(as_):
    row = world.opened()
    form = {"text": "Lắp đèn đường", "kind": "install", "criterion": world.criterion().pk}
    form |= {"quantity": "12", "unit_text": "bóng", "estimate": "90.000.000", "sources": ["nstw"]}
    response = as_("can-bo-an-phu").post(f"/registrations/{row.pk}/content/", form)
    page = as_(world.OFFICE).get(response.url).content.decode()
    for words in ("Lắp đèn đường", "90.000.000", "12 bóng", "Ngân sách trung ương"):
        assert words in page
    world.logged("content.add")


def test_who_may_and_once_it_is_sent():
    row = world.opened()
    world.who_may(lambda by: add(by, row), right=world.editor())
    with pytest.raises(Conflict):
        add(world.editor(), world.sent(world.again(row)))


def test_what_cannot_be(as_):
    row = world.opened()
    for changes in ({"facts": world.facts(text=" ")}, {"site": universe.unit("25342")},
                    {"facts": world.facts(estimate=-1)}):  # fmt: skip
        with pytest.raises(Invalid):
            add(world.editor(), row, **changes)
    form = {"text": "Lắp đèn", "kind": "x"}
    address = f"/registrations/{row.pk}/content/"
    assert as_("can-bo-an-phu").post(address, form).status_code == 422
    assert not Content.objects.exists()
