"""Saying which plan a proposal revises: asked where it is likely, decided by a person."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.intake import actions, queries
from thonmoi.intake.models import ClauseMatch, Proposal
from thonmoi.intake.tests import world
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.plans.models import Plan
from thonmoi.plans.tests.world import draft


def followed() -> Plan:
    return Plan.objects.select_related("unit", "document").get(pk=world.accepted().plan_id)


def compare(made: Proposal, plan: Plan | None = None, by=world.OFFICE, version=None) -> Proposal:
    plan = plan or followed()
    actor = universe.actor(by)
    return actions.compare_proposal(made, by=actor, version=version or made.version, plan=plan)


def test_works_and_every_clause_is_matched_or_new():
    made = compare(world.propose(world.revised()))
    assert made.revises == followed()
    rows = ClauseMatch.objects.filter(proposal=made)
    held = {row.path: row.old_path for row in rows}
    assert (held["IV.1.-5"], held["IV.1.-2"]) == ("IV.1.-4", "")
    assert len({old for old in held.values() if old}) == sum(bool(old) for old in held.values())


def test_the_page_asks_and_leads_to_the_changes(as_):
    made, office = world.propose(world.revised()), as_(world.OFFICE)
    page = office.get(f"/proposals/{made.pk}/").content.decode()
    assert "Có phải là bản điều chỉnh của Kế hoạch năm 2025?" in page
    sent = {"version": made.version, "plan": followed().pk}
    answer = office.post(f"/proposals/{made.pk}/revision/", sent)
    assert answer.url == f"/proposals/{made.pk}/changes/"
    page = office.get(answer.url).content.decode()
    assert "<del>80%</del><ins>85%</ins>" in page
    assert "điểm không đổi" in page
    assert "Có phải là bản điều chỉnh" not in office.get(f"/proposals/{made.pk}/").content.decode()


def test_a_document_of_its_own_is_not_asked_again(as_):
    made = world.propose(world.revised())
    as_(world.OFFICE).post(f"/proposals/{made.pk}/revision/", {"version": 1, "plan": "new"})
    made.refresh_from_db()
    assert made.is_apart
    page = as_(world.OFFICE).get(f"/proposals/{made.pk}/").content.decode()
    assert "Có phải là bản điều chỉnh" not in page


def test_another_year_is_not_taken_for_a_revision():
    made = world.propose()
    found = queries.proposal(world.office(), made.pk)
    assert queries.recognised(world.office(), found) == []


def test_from_the_page_of_the_plan(as_):
    plan, office = followed(), as_(world.OFFICE)
    assert (
        f"/proposals/reading/?revises={plan.pk}"
        in office.get(f"/plans/{plan.pk}/").content.decode()
    )
    from django.core.files.uploadedfile import SimpleUploadedFile

    file = SimpleUploadedFile("dieu-chinh.txt", world.revised().encode())
    sent = {"unit": plan.unit.path, "revises": plan.pk, "file": file}
    answer = office.post("/proposals/reading/", sent)
    made = Proposal.objects.latest("pk")
    assert answer.url == f"/proposals/{made.pk}/changes/"
    assert made.revises == plan


def test_logged():
    made = compare(world.propose(world.revised()))
    assert Event.objects.filter(action="proposal.compare", target_id=str(made.pk)).exists()


def test_stranger_finds_nothing():
    with pytest.raises((NotFound, Denied)):
        compare(world.propose(world.revised()), by="can-bo-tan-hiep")


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        compare(world.propose(world.revised()), by=world.LEADER)


def test_a_decided_proposal_or_an_ended_plan_conflicts():
    with pytest.raises(Conflict):
        compare(world.accepted())
    made, plan = world.propose(world.revised()), followed()
    from thonmoi.kernel import clock
    from thonmoi.plans.actions import end_plan

    end_plan(plan, by=world.office(), version=plan.version, on=clock.today(), note="x")
    with pytest.raises(Conflict):
        compare(made, plan)


def test_second_writer_is_told():
    with pytest.raises(Conflict):
        compare(world.propose(world.revised()), version=99)


def test_twice_changes_nothing():
    made = compare(world.propose(world.revised()))
    before = list(ClauseMatch.objects.values_list("pk", "path", "old_path").order_by("pk"))
    made.refresh_from_db()
    compare(made)
    assert list(ClauseMatch.objects.values_list("pk", "path", "old_path").order_by("pk")) == before


def test_a_plan_of_another_unit_is_refused():
    made = world.propose(world.revised())
    with pytest.raises(Invalid):
        compare(made, draft())
    assert not ClauseMatch.objects.filter(proposal=made).exists()
