"""report.correct: a new edition with its reason; the one before stays, who has it is told."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.library.models import Relation
from thonmoi.notices import actions as sending
from thonmoi.notices import queries as notices
from thonmoi.notices.models import Delivery
from thonmoi.reports import actions, queries
from thonmoi.reports.models import FrozenReport
from thonmoi.reports.tests import world


def deliver(report):
    found = notices.distributed(world.office(), report.document_id)
    return sending.send_delivery(
        world.fresh(report).document, by=world.office(), agencies=found.to_send
    )


def test_works_and_opens_with_what_it_replaces(as_):
    old = world.issued()
    address = f"/reports/{old.pk}/correction/"
    sent = {"version": world.fresh(old).version, "reason": "Bổ sung kết quả tiêu chí 5"}
    made = as_(world.OFFICE).post(address, sent).url
    page = as_(world.OFFICE).get(made).content.decode()
    assert "Báo cáo này thay thế Báo cáo số 15/BC-VPĐP ngày 16/06/2025" in page
    assert Event.objects.filter(action="report.correct").exists()
    kept = FrozenReport.objects.get(report=old)
    assert kept.digest == world.fresh(old).digest
    assert queries.report(universe.actor("can-bo-tan-loi"), old.pk).is_issued


def test_words_of_people_are_taken_over():
    report = world.issuable()
    actions.withdraw_report(report, by=world.office(), version=report.version)
    row = world.paragraph(report)
    said = "Đã phát 12 bản tin."
    actions.edit_paragraph(row, by=world.office(), version=row.version, text=said)
    report = world.fresh(report)
    actions.submit_report(report, by=world.office(), version=report.version)
    made = world.corrected(world.issue(world.fresh(report)))
    assert world.paragraph(made).text == said


def test_whoever_has_the_old_one_gets_the_new_one(as_):
    old = world.issued()
    assert {one.agency.code for one in deliver(old)} >= {"vpdp-tinh", "bcd-huyen"}
    draft = world.corrected(old)
    actions.submit_report(draft, by=world.office(), version=draft.version)
    new = world.issue(world.fresh(draft), number="16/BC-VPĐP")
    got = Delivery.objects.filter(document=new.document)
    assert got.count() == Delivery.objects.filter(document=world.fresh(old).document).count() > 0
    assert all("thay thế số 15/BC-VPĐP" in one.line for one in got)
    assert Relation.objects.filter(document=new.document, kind="replaces").count() == 1
    page = as_("vpdp-tinh").get(f"/reports/{old.pk}/").content.decode()
    assert "16/BC-VPĐP" in page
    assert queries.report_for(world.office(), universe.PATH, world.PERIOD).pk == new.pk


def test_who_may_when_and_why():
    with pytest.raises(Conflict):
        world.corrected(world.submitted())
    old = world.issue(world.fresh(built_again()))
    with pytest.raises(Invalid):
        world.corrected(old, reason=" ")
    row, view = world.fresh(old), queries.report(world.office(), old.pk)
    given = {"draft": world.draft(), "frame": view.frame, "reason": "Sửa", "version": row.version}
    with pytest.raises(Denied):
        actions.correct_report(row, by=universe.actor("lanh-dao"), **given)
    world.corrected(old)
    with pytest.raises(Conflict):
        world.corrected(old)


def built_again():
    """The submitted report of before, built with the number of the plan."""
    world.numbered()
    report = queries.report_for(world.office(), universe.PATH, world.PERIOD)
    row = queries.report_row(world.office(), report.pk)
    actions.withdraw_report(row, by=world.office(), version=row.version)
    row = world.built()
    return actions.submit_report(row, by=world.office(), version=row.version)
