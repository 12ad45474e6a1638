"""Which Actor an account is: roles held today, over today's areas and those of predecessors."""

from datetime import date

import pytest
from django.test import override_settings

from tests import universe
from thonmoi.accounts import charges, queries
from thonmoi.accounts.actions import create_account, grant_membership
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.units.queries import unit

MERGED = date(2025, 7, 2)


def test_the_area_is_a_subtree():
    actor = universe.actor("can-bo-tan-loi")
    assert actor.can(P.FILE_STORE, universe.path("25342-phu-mieng"))
    assert not actor.can(P.FILE_STORE, universe.path("25361"))
    assert actor.sees(universe.PATH)
    assert not actor.covers(universe.PATH)


def test_a_code_that_begins_alike_is_no_subtree():
    actor = universe.actor("can-bo-tan-loi")
    assert not actor.can(P.FILE_STORE, "vn/70/694/253420/")


def test_the_office_is_the_agency_not_a_person():
    assert universe.actor("vpdp").office == "Văn phòng Điều phối xây dựng nông thôn mới huyện"


def test_after_a_merger_the_heir_reaches_its_predecessors():
    with override_settings(WORKING_DATE=MERGED):
        heir = unit(universe.EVERYTHING, "25351")
        account = create_account(
            heir, by=universe.EVERYTHING, username="xa-moi", name="", password="", is_trial=True
        )
        grant_membership(
            heir,
            by=universe.EVERYTHING,
            account=account,
            agency=queries.agency(universe.EVERYTHING, "ubnd-25342"),
            role="commune-editor",
        )
        actor = queries.actor_of(account)
    assert actor.can(P.FILE_STORE, universe.path("25342-phu-mieng"))
    assert actor.can(P.FILE_STORE, universe.path("25438"))
    assert not actor.can(P.FILE_STORE, universe.path("25361"))


def test_a_role_that_has_not_begun_gives_nothing():
    grant_membership(
        universe.unit("694"),
        by=universe.EVERYTHING,
        account=universe.account("can-bo-tan-loi"),
        agency=queries.agency(universe.EVERYTHING, "vpdp-huyen"),
        role="office",
        valid_from=date(2025, 6, 18),
    )
    assert universe.actor("can-bo-tan-loi").roles == {"commune-editor"}


def test_a_visitor_may_nothing():
    assert Actor.PUBLIC.areas() == ()
    assert not any(Actor.PUBLIC.can(permission, "vn/") for permission in P)


def test_charges_of_several_sources_are_joined(monkeypatch):
    monkeypatch.setattr(charges, "_sources", [])
    charges.register(lambda ids, on: {1: frozenset({"ntm/1"})})
    charges.register(lambda ids, on: {1: frozenset({"ntm/2"})})
    assert charges.held([1, 2], date(2025, 6, 17)) == {
        1: frozenset({"ntm/1", "ntm/2"}),
        2: frozenset(),
    }


@pytest.mark.parametrize("username", ["vpdp", "quan-tri", "can-bo-tan-loi", "phong-tckh"])
def test_few_questions_are_asked(username, django_assert_max_num_queries):
    account = universe.account(username)
    with django_assert_max_num_queries(8):
        queries.actor_of(account)
