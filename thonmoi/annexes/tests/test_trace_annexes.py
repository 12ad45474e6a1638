"""Requests S-04 and B-02: sets are versioned data that an office brings in by document."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import universe
from thonmoi.annexes.tests import world
from thonmoi.annexes.tests.made import sets
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.actions import assign_groups
from thonmoi.criteria.rules import Outcome, Reading, judge
from thonmoi.kernel.clock import today
from thonmoi.library.models import Document

COMMUNES = {"25339": "nhom_1", "25342": "nhom_2", "25345": "nhom_3"}


def communes() -> list[str]:
    from thonmoi.units import queries as units

    found = units.units(universe.EVERYTHING, within=universe.PATH)
    return [one.path for one in found if one.level == "commune"][:3]


def test_b02_communes_of_three_groups_are_judged_by_a_set_that_came_by_document():
    made = world.read_in("groups", "docx")
    world.confirm_all(made, doubtful=True)
    done = world.accept(made)
    groups = dict(zip(communes(), ("nhom_1", "nhom_2", "nhom_3"), strict=True))
    assign_groups(
        world.district(),
        by=world.office(),
        kind="commune_group",
        chosen=groups,
        document=Document.objects.get(pk=done.document_id),
        valid_from=today(),
    )
    for path, group in groups.items():
        found = criteria.set_for(universe.EVERYTHING, "ntm", path, today())
        assert found is not None and found.slug == done.criteria_set.slug
        assert criteria.group_of(universe.EVERYTHING, path, found) == group
        line = next(one for one in found.indicators if one.code == "2.1")
        verdict = judge(line.rule, Reading(Decimal(61)), group, 2025)
        asked = line.requirement(group, 2025).text
        assert verdict.requirement == asked and asked
    by_group = {
        group: judge(
            next(one.rule for one in found.indicators if one.code == "1.2"),
            Reading(Decimal("71.5")),
            group,
            2025,
        ).outcome
        for group in groups.values()
    }
    assert by_group == {
        "nhom_1": Outcome.MET,
        "nhom_2": Outcome.MET,
        "nhom_3": Outcome.NOT_MET,
    }


def test_s04_a_hamlet_set_by_document_holds_for_hamlets():
    by = world.PROVINCE
    done = world.accept(world.read_in(by=by, place=world.province()), by)
    hamlet = next(path for path in _hamlets())
    found = criteria.set_for(universe.EVERYTHING, "khu-dan-cu-kieu-mau", hamlet, today())
    assert found is not None and found.id == done.criteria_set_id
    assert found.unit_level == "hamlet"


def _hamlets() -> list[str]:
    from thonmoi.units import queries as units

    found = units.units(universe.EVERYTHING, within=universe.PATH)
    return [one.path for one in found if one.level == "hamlet"]


def test_s04_a_set_of_districts_by_document():
    from thonmoi.annexes import actions

    made = world.read_in("hamlets", "docx")
    names = (
        "name",
        "year_from",
        "year_to",
        "document_kind",
        "number",
        "issuer",
        "subject",
    )
    told = {name: getattr(made, name) for name in names} | {"level": "ntm"}
    settled = actions.Settled(**told, unit_level="district")
    actions.settle_annex(made, by=world.office(), version=1, settled=settled)
    done = world.accept(made)
    found = criteria.set_for(universe.EVERYTHING, "ntm", universe.PATH, today(), "district")
    assert found is not None and found.id == done.criteria_set_id


@pytest.mark.parametrize("name", ["hamlets", "regions"])
def test_the_page_asks_few_questions(as_, name):
    made = world.read_in(name)
    browser = as_(world.OFFICE)
    browser.get(f"/annexes/{made.pk}/")
    with CaptureQueriesContext(connection) as asked:
        page = browser.get(f"/annexes/{made.pk}/")
    assert page.status_code == 200 and len(asked) <= 15, len(asked)
    assert all(item.code in page.content.decode() for item in sets.ALL[name]().items)


def test_the_list_asks_as_many_for_many(as_):
    world.read_in("hamlets")
    browser = as_(world.OFFICE)
    browser.get("/annexes/")
    with CaptureQueriesContext(connection) as one:
        browser.get("/annexes/")
    for name in ("groups", "regions", "overlay"):
        world.read_in(name)
    browser.get("/annexes/")
    with CaptureQueriesContext(connection) as many:
        browser.get("/annexes/")
    assert len(one) == len(many)


def test_only_what_differs_is_shown(as_):
    made = world.read_in("regions")
    page = as_(world.OFFICE).get(f"/annexes/{made.pk}/?only=different").content.decode()
    assert "khác yêu cầu" in page
    for only in ("doubtful", "waiting", "x"):
        assert as_(world.OFFICE).get(f"/annexes/{made.pk}/?only={only}").status_code == 200
