"""S-39: the district approves line by line; works and tasks with money follow."""

import io
from dataclasses import replace
from datetime import date

import docx
import pytest

from tests import universe
from thonmoi.funding.models import Allotment, Project, Source
from thonmoi.funding.rules import Nature
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.notices import queries as notices
from thonmoi.paper.check import check_docx, faults
from thonmoi.plans import queries as plans
from thonmoi.plans.models import Task
from thonmoi.registration import queries
from thonmoi.registration.actions import Capital
from thonmoi.registration.tests import world


def office():
    return universe.actor(world.OFFICE)


def test_s39_from_registration_to_works_in_the_browser(as_):
    row = world.advised()
    form = {"version": row.version, "paper": "321/QĐ-UBND", "on": "16/6/2025"}
    for one in queries.decidable_contents(office(), row.pk):
        form |= {f"approved-{one.pk}": "on", f"amount-{one.pk}": "250.000.000"}
    as_(world.OFFICE).post(f"/registrations/{row.pk}/approval/", form)
    world.logged("registration.approve")
    page = as_("can-bo-an-phu").get(f"/registrations/{row.pk}/").content.decode()
    assert "321/QĐ-UBND" in page and "được phê duyệt" in page
    works = Project.objects.filter(commune__code=world.PHU)
    assert sorted(works.values_list("kind", "budget")) == [
        ("build", 250_000_000),
        ("repair", 250_000_000),
    ]
    assert not Allotment.objects.exists()


def test_s39_works_tasks_and_their_criteria_follow_and_what_is_refused_does_not():
    row = world.advised()
    world.approve(office(), row, lines=world.lines(row, refuse=2))
    row = world.again(row)
    (work,) = plans.works(office(), plan_pk=row.plan_id)
    assert work.criteria == (f"5. {world.criterion().name}",) or work.criterion_ids
    (task,) = Task.objects.filter(clause__plan=row.plan_id)
    assert (task.accountable.code, task.criterion.code) == ("ubnd-25339", "17")
    assert row.plan.state == "in-force" and row.plan.parent_id == row.clause.plan_id
    assert plans.plan_in_force(office(), row.unit_path).pk == row.clause.plan_id
    found = queries.contents(office(), row.pk)
    assert [str(one.outcome) for one in found] == ["approved", "refused", "approved"]
    assert found[1].outcome_note == "Chưa cân đối được vốn" and found[1].approved is None


def test_s39_what_the_document_allots_is_capital_of_the_works():
    source = Source.objects.get(code="nstw")
    row = world.advised()
    world.approve(office(), row, capital=Capital(source, Nature.RECURRENT))
    rows = Allotment.objects.filter(paper="321/QĐ-UBND").order_by("pk")
    assert [one.amount for one in rows] == [300_000_000, 5_000_000]
    assert rows[0].project.name.startswith("Sửa chữa 02 phòng") and rows[1].task is not None


def test_s39_everybody_finds_it_in_his_work():
    def keys(actor) -> list[str]:
        found = [one.key for one in notices.due(actor)]
        return [key for key in found if key.startswith("registration:")]

    row = world.sent()
    name = f"registration:{row.pk}:"
    assert keys(universe.actor(world.DIVISION)) == [name + "appraise"]
    assert keys(universe.actor(world.FINANCE)) == []
    row = world.appraised(row)
    assert keys(universe.actor(world.FINANCE)) == [name + "advise-finance"]
    row = world.advised(row)
    assert keys(office()) == [name + "approve"]
    world.approve(office(), row)
    assert keys(office()) == []


def test_s39_the_petition_is_an_official_document(as_):
    row = world.drafted()
    answer = as_("can-bo-an-phu").get(f"/registrations/{row.pk}/petition.docx")
    paper = docx.Document(io.BytesIO(answer.content))
    texts = [p.text for p in paper.paragraphs]
    texts += [cell.text for table in paper.tables for line in table.rows for cell in line.cells]
    whole = "\n".join(texts)
    for words in ("TỜ TRÌNH", "mục IV.4", "Nạo vét mương", "Tổng cộng", "Ngân sách trung ương"):
        assert words in whole
    assert faults(check_docx(answer.content)) == []


def test_who_may_when_and_what_cannot_be():
    row = world.advised()
    for changes in ({"paper": " "}, {"on": date(2025, 6, 18)}, {"lines": world.lines(row)[:1]}):
        with pytest.raises(Invalid):
            world.approve(office(), row, **changes)
    world.who_may(lambda by: world.approve(by, row), right=office())
    with pytest.raises(Conflict):
        world.approve(office(), world.again(row))


def test_pages_ask_no_more_than_they_may(as_, django_assert_max_num_queries):
    row = world.advised()
    browser = as_(world.OFFICE)
    for address in ("/registrations/", f"/registrations/{row.pk}/"):
        browser.get(address)
        with django_assert_max_num_queries(15):
            assert browser.get(address).status_code == 200


@pytest.mark.parametrize("amount", [-1, 10**19])
def test_an_amount_that_cannot_be_is_refused_and_leaves_nothing(amount):
    row = world.advised()
    lines = [
        replace(one, amount=amount) if one.content.kind == "task" else one
        for one in world.lines(row)
    ]
    with pytest.raises(Invalid):
        world.approve(office(), row, lines=lines)
    assert {str(one.outcome) for one in queries.contents(office(), row.pk)} == {"open"}
