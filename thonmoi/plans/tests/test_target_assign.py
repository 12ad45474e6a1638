"""A target given from above: its document, its figure where it is known, who takes it up."""

from decimal import Decimal

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans import actions, queries
from thonmoi.plans.models import GivenTarget
from thonmoi.plans.rules import Comparator
from thonmoi.plans.tests import world


def assign(by=world.OFFICE, target="IV.1.-3", document=None, **given):
    given = {"what": "Tỷ lệ hộ nghèo", **given}
    return actions.assign_target(
        world.plan(),
        by=universe.actor(by) if isinstance(by, str) else by,
        document=document or world.paper(),
        given=actions.Given(**given),
        target=world.target(target) if target else None,
    )


def rows():
    return queries.given_targets(world.office(), world.plan().pk)


def test_works_with_the_target_that_takes_it_up():
    assign(comparator=Comparator.AT_MOST, value=Decimal("0.1"), unit_text="%")
    (row,) = rows()
    assert (row.document, row.said) == ("Quyết định số 8111/QĐ-UBND", "không quá 0,1%")
    assert row.target.clause == "IV.1.-3"
    assert not row.is_lower
    assert row.measured.now is None


def test_without_a_figure_the_plan_s_own_is_held_against_today():
    assign()
    (row,) = rows()
    assert row.said == ""
    assert row.measured.target.said == "từ 0,15% xuống còn 0%, tương ứng giảm 44 hộ"


def test_a_plan_that_asks_for_less_is_pointed_out():
    assign(target="IV.1.-7", value=Decimal(100), unit_text="%")
    assign(target="IV.1.-8", value=Decimal(95), unit_text="%", document=rows_paper())
    assert [row.is_lower for row in rows()] == [False, True]


def rows_paper():
    return GivenTarget.objects.first().document


def test_what_the_plan_does_not_take_up_is_kept():
    assign(target="", what="Diện tích rừng trồng", value=Decimal(120), unit_text="ha")
    (row,) = rows()
    assert (row.target, row.what, row.said) == (None, "Diện tích rừng trồng", "từ 120 ha trở lên")


def test_logged():
    made = assign()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("target.assign", str(made.pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        assign(by=Actor.PUBLIC)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        assign(by=world.OFFICER)


def test_twice_is_told():
    made = assign()
    with pytest.raises(Conflict):
        assign(document=made.document)


def test_bad_input_gets_a_sentence(as_):
    paper = world.paper()
    with pytest.raises(Invalid):
        assign(document=paper, what=" ")
    with pytest.raises(Invalid):
        assign(document=paper, value=Decimal(10) ** 12)
    with pytest.raises(Invalid):
        assign(document=paper, comparator=Comparator.RANGE, value=Decimal(3), high=Decimal(1))
    address = f"/plans/{world.plan().pk}/given/registration/"
    sent = {"what": "x", "comparator": "about"}
    assert as_(world.OFFICE).post(address, sent).status_code == 422
    assert rows() == []


def test_the_page_records_from_the_documents_that_the_plan_cites(as_):
    paper = next(d for d in queries.papers_of(world.office(), world.plan().pk) if "33" in d.number)
    target = world.target("IV.1.-7")
    sent = {"document": str(paper.pk), "target": str(target.pk), "comparator": "at_least"}
    address = f"/plans/{world.plan().pk}/given/registration/"
    assert as_(world.OFFICE).post(address, sent).status_code == 302
    (row,) = rows()
    assert row.what == target.what
