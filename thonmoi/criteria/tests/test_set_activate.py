"""Activating a draft; an active set is immutable."""

from dataclasses import replace

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria import actions, queries
from thonmoi.criteria.models import Criterion
from thonmoi.criteria.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.kernel.permissions import Permission

ADDRESS = f"/criteria-sets/{world.HAMLETS}/1/activation/"


def activate(slug=world.HAMLETS, by="vpdp", edition=1):
    return actions.activate_set(world.row(slug, edition), by=universe.actor(by))


def draft(slug=world.HAMLETS):
    content = queries.written_set(universe.EVERYTHING, slug)
    row = world.row(slug)
    return actions.draft_set(
        row,
        by=universe.EVERYTHING,
        content=replace(content, area=row.unit_path),
        document=row.document,
    )


def test_works(as_):
    assert "2 tiêu chí" in as_("vpdp").get(ADDRESS).content.decode()
    response = as_("vpdp").post(ADDRESS)
    assert response.url == f"/criteria-sets/{world.HAMLETS}/"
    assert world.the_set(world.HAMLETS).state == "active"


def test_the_one_before_retires():
    activate()
    made = draft()
    actions.activate_set(made, by=universe.actor("vpdp"))
    states = [one.state for one in queries.editions(universe.EVERYTHING, world.HAMLETS)]
    assert states == ["active", "retired"]


def test_logged():
    activate()
    event = Event.objects.latest("seq")
    assert event.action == "set.activate"
    assert '"state":["draft","active"]' in event.changes


def test_stranger_finds_nothing(as_):
    far = replace(universe.actor("can-bo-tan-loi"), grants=())
    with pytest.raises(NotFound):
        actions.activate_set(world.row(world.HAMLETS), by=far)


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        activate(by="lanh-dao")
    assert as_("lanh-dao").get(ADDRESS).status_code == 403


def test_the_province_s_set_is_not_the_district_s():
    with pytest.raises(Denied):
        activate(world.SET)


def test_twice_conflicts(as_):
    as_("vpdp").post(ADDRESS)
    assert as_("vpdp").post(ADDRESS).status_code == 409


def test_a_stale_row_conflicts():
    stale = world.row(world.HAMLETS)
    activate()
    with pytest.raises(Conflict):
        actions.activate_set(stale, by=universe.actor("vpdp"))


def test_a_set_without_document_is_refused():
    with pytest.raises(Invalid):
        actions.activate_set(world.row("qd51-ntm"), by=universe.EVERYTHING)


def test_strange_edition(as_):
    assert as_("vpdp").get(f"/criteria-sets/{world.HAMLETS}/7/activation/").status_code == 404
    assert as_("vpdp").get("/criteria-sets/nothing/1/activation/").status_code == 404


def test_no_deed_changes_an_active_set():
    """Every deed that touches a set leaves the rows of the edition that was active."""
    rows = list(Criterion.objects.filter(criteria_set=world.row()).values())
    before = queries.criteria_set(universe.EVERYTHING, world.SET, 1).criteria
    by = universe.actor("vpdp")
    actions.fill_threshold(
        world.district(), by=by, indicator=world.indicator("3.1"), filled=world.filled()
    )
    content = queries.written_set(universe.EVERYTHING, world.SET)
    made = actions.draft_set(
        world.row(), by=universe.EVERYTHING, content=content, document=world.row().document
    )
    actions.activate_set(made, by=universe.EVERYTHING)
    assert list(Criterion.objects.filter(criteria_set=world.row()).values()) == rows
    assert queries.criteria_set(universe.EVERYTHING, world.SET, 1).criteria == before
    assert {p for p in Permission if p.startswith("set.")} == {"set.draft", "set.activate"}
