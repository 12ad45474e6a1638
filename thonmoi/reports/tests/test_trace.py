"""Reports on the plan's own data: S-07 as figures, S-42 for the quarter."""

from tests import universe
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.actions import assign_charge
from thonmoi.criteria.rules import ChargeRole, Standing
from thonmoi.desk.queries import overviews
from thonmoi.kernel import clock
from thonmoi.monitoring.actions.conclusions import Charged, conclude_criterion
from thonmoi.monitoring.queries import standings
from thonmoi.paper.check import check_docx, faults
from thonmoi.plans import queries as plans
from thonmoi.reports import queries
from thonmoi.reports.facts import parse
from thonmoi.reports.models import ReportParagraph
from thonmoi.reports.tests import world

RECEIVERS = [
    "Ban Chỉ đạo các Chương trình MTQG huyện",
    "UBND huyện",
    "Thường trực Huyện ủy",
    "Văn phòng Điều phối NTM tỉnh",
]


def status(code):
    return standings.status(world.office(), universe.unit(code))


def conclude_not_met(code, criterion, by):
    actor, found = universe.actor(by), status(code)
    row = standings.criterion(actor, found.standings[criterion].criterion_id)
    conclude_criterion(
        Charged(found.unit, row, found.set.charge_key(criterion)),
        by=actor,
        standing=Standing.NOT_MET,
        agency_id=min(actor.agency_ids),
        reason="Không còn giữ được",
    )


def test_s07_a_criterion_that_falls_back_shows_in_the_report():
    """S-07: Tân Lợi's criterion 3, met by the plan, is concluded not met: 14, and said so."""
    conclude_not_met("25342", "3", "phong-nnmt")
    report = world.built()
    loi = next(one for one in parse(report.facts).communes if one.code == "25342")
    assert (loi.met_before, loi.met, loi.lost) == (15, 14, ("3",))
    said = ReportParagraph.objects.filter(report=report, generated__contains="không còn đạt")
    assert any("Tân Lợi" in one.generated for one in said)


def test_s07_a_recognised_commune_is_still_judged_and_keeps_its_title():
    """S-07: Minh Tâm's title stays beside today's score of its own set."""
    set_ = criteria.set_for(world.office(), "ntm", universe.path("25349"), clock.today())
    row, _indicator = criteria.place_in_set(world.office(), set_.slug, "5")
    division = universe.actor("phong-gddt")
    agency = universe.account("phong-gddt").memberships.first().agency
    assign_charge(
        universe.unit("694"), by=world.office(), criterion=row, agency=agency, role=ChargeRole.LEAD
    )
    assert min(division.agency_ids) == agency.pk
    conclude_not_met("25349", "5", "phong-gddt")
    found = status("25349")
    assert found.title.level == "ntm"
    assert found.standings["5"].standing == Standing.NOT_MET
    assert (found.met, found.total) == (0, 19)


def test_s42_the_quarterly_report_is_a_document_to_four_receivers_and_frozen(as_):
    """S-42: built from the data, official in form, four named receivers, frozen when issued."""
    report = world.issued()
    view = queries.report(world.office(), report.pk)
    assert [one.text for one in view.frame.receivers] == RECEIVERS
    address = f"/reports/{report.pk}/report.docx"
    content = as_(world.OFFICE).get(address).content
    assert faults(check_docx(content)) == []
    world.conclude()
    assert as_(world.OFFICE).get(address).content == content
    assert world.fresh(report).digest == report.digest


def test_the_report_counts_as_the_pages_do():
    """S-08, S-54: four clauses without a lead as on the plan; seven communes have a sheet."""
    facts = parse(world.built().facts)
    plan = plans.plan_in_force(world.office(), universe.PATH)
    clauses = plans.clauses(world.office(), plan.pk)
    unowned = {one.path for one in clauses if one.is_unowned}
    assert set(facts.plan.unowned) == unowned
    assert facts.plan.tasks.unowned == len(unowned) == 4
    sent = overviews.overview(world.office()).sent
    assert (
        (len(facts.sent.sent), len(facts.sent.unsent)) == (sent.sent, len(sent.missing)) == (0, 7)
    )
