"""Every address, as visitor, stranger, reader, wrong role and right role."""

import importlib
from collections.abc import Iterable, Iterator

import pytest
from django.urls import URLPattern, get_resolver

from tests import universe
from tests.house.test_deeds import url_name
from tests.house.tree import room_files
from tests.house.walk import STRANGER, Post, Visit
from thonmoi.accounts import actions, queries
from thonmoi.audit.deeds import ACTIONS, Door
from thonmoi.audit.models import Event
from thonmoi.kernel.roles import ROLES

HOSTILE = (
    "page=0&before=x&q=%00",
    "page=-1&before=-1&q=%ff",
    "page=999999999999999999999&before=999999999999999999999&kind=x&period=x&unit=x",
)

VISITS: list[Visit] = [
    visit
    for file in room_files("tests/walk.py")
    for visit in importlib.import_module(f"thonmoi.{file.parts[-3]}.tests.walk").VISITS
]


def patterns(resolver: object) -> Iterator[URLPattern]:
    """Every URL pattern below a resolver."""
    for one in resolver.url_patterns:  # type: ignore[attr-defined]  # a resolver or a pattern
        yield from [one] if isinstance(one, URLPattern) else patterns(one)


def unwalked(names: Iterable[str | None], visits: Iterable[Visit]) -> list[str]:
    """Names of addresses without an entry, and entries without an address; None: no name."""
    walked = {visit.name for visit in visits}
    known = {name or "an address without a name" for name in names}
    return sorted(walked ^ known)


def unposted(visits: Iterable[Visit], deeds: Iterable[str]) -> list[str]:
    """Deeds with a page that no entry posts."""
    posted = {visit.name for visit in visits if visit.method == "post"}
    return sorted(url_name(deed) for deed in deeds if url_name(deed) not in posted)


@pytest.fixture
def stranger():
    """Somebody who may do everything, elsewhere."""
    home = universe.unit("690")
    account = actions.create_account(
        home, by=universe.EVERYTHING, username=STRANGER, name="", password="", is_trial=True
    )
    for role in ROLES:
        actions.grant_membership(
            home,
            by=universe.EVERYTHING,
            account=account,
            agency=queries.agency(universe.EVERYTHING, "ubnd-huyen"),
            role=role,
        )
    return account


def test_every_address_is_walked():
    names = [pattern.name for pattern in patterns(get_resolver())]
    assert unwalked(names, VISITS) == []


def test_every_deed_with_a_page_is_posted():
    deeds = [permission for permission, spec in ACTIONS.items() if Door.PAGE in spec.doors]
    assert unposted(VISITS, deeds) == []


@pytest.mark.parametrize("visit", VISITS, ids=lambda v: f"{v.method}-{v.name}")
def test_walk(as_, stranger, visit):
    address, data = visit.address()
    expected, got, deeds = visit.expected(), {}, {}
    for person, username in visit.people().items():
        before = Event.objects.count()
        response = getattr(as_(username), visit.method)(address, data)
        got[person] = response.status_code
        deeds[person] = [e.action for e in Event.objects.filter(seq__gt=before)]
        is_led = person == "visitor" and not visit.is_open
        if got[person] == 302 and is_led and "visitor" not in visit.codes:
            assert response.url.startswith("/sign-in/")
        refused = got[person] >= 400 or is_led
        assert not (refused and deeds[person]), f"{person} was refused and left {deeds[person]}"
    wrong = {who: f"{got[who]}, not {expected[who]}" for who in got if got[who] != expected[who]}
    assert wrong == {}
    if isinstance(visit, Post) and visit.name in map(url_name, ACTIONS) and got["right"] < 400:
        assert visit.name in map(url_name, deeds["right"])


@pytest.mark.fuzz
@pytest.mark.parametrize("visit", list({v.name: v for v in VISITS}.values()), ids=lambda v: v.name)
def test_no_combination_breaks(as_, stranger, visit):
    address, _data = visit.address()
    for username in visit.people().values():
        browser = as_(username)
        for method in ("get", "post"):
            assert getattr(browser, method)(address).status_code < 500, (username, method)
    for method in ("head", "put", "delete"):
        assert getattr(browser, method)(address).status_code < 500, method
    for query in HOSTILE:
        assert browser.get(f"{address}?{query}").status_code < 500, query


def test_planted_address_without_entry_is_found():
    assert unwalked(["documents", "secrets"], [Visit("documents")]) == ["secrets"]
    assert unwalked(["documents", None], [Visit("documents")]) == ["an address without a name"]
    assert unwalked(["documents"], [Visit("documents"), Visit("gone")]) == ["gone"]


def test_planted_deed_without_post_is_found():
    assert unposted([Visit("document-correct")], ["document.correct"]) == ["document-correct"]
