"""Reports of the universe, made by deeds."""

from datetime import date

from tests import universe
from thonmoi.criteria.rules import Standing
from thonmoi.library.actions import checked_file
from thonmoi.monitoring.actions.conclusions import Charged, conclude_criterion
from thonmoi.monitoring.queries import standings
from thonmoi.paper.docx import to_docx
from thonmoi.plans import queries as plans
from thonmoi.plans.actions import number_plan
from thonmoi.reports import actions, queries
from thonmoi.reports.models import Report, ReportParagraph
from thonmoi.reports.queries.papers import paper

OFFICE = "vpdp"
PERIOD = "2025-Q2"
TODAY = date(2025, 6, 17)
PDF = b"%PDF-1.7\n%%EOF"


def office():
    """The Actor of the co-ordination office."""
    return universe.actor(OFFICE)


def draft(period: str = PERIOD):
    """What would be built now."""
    return queries.draft(office(), universe.unit("694"), period)


def built(period: str = PERIOD) -> Report:
    """A draft of the quarter."""
    return actions.build_report(universe.unit("694"), by=office(), draft=draft(period))


def fresh(report: Report) -> Report:
    """The report as it is now."""
    return queries.report_row(office(), report.pk)


def submitted() -> Report:
    """A submitted report that cites the plan without its number."""
    report = built()
    return actions.submit_report(report, by=office(), version=report.version)


def numbered() -> None:
    """Record number and day of the plan."""
    found = plans.plan_in_force(office(), universe.path("694"))
    row = plans.plan_row(office(), found.pk)
    number_plan(
        row, by=office(), version=row.version, number="35/KH-UBND", issued_on=date(2025, 2, 12)
    )


def issuable() -> Report:
    """A submitted report that cites the plan with its number."""
    numbered()
    return submitted()


def issued(signed: bytes | None = PDF, number: str = "15/BC-VPĐP") -> Report:
    """An issued report with its signed file."""
    return issue(issuable(), signed, number)


def issue(report: Report, signed: bytes | None = PDF, number: str = "15/BC-VPĐP") -> Report:
    """A submitted report, issued."""
    view = queries.report(office(), report.pk)
    on = date(2025, 6, 16)
    made = to_docx(paper(office(), view, number=number, issued_on=on))
    return actions.issue_report(
        report,
        by=office(),
        version=report.version,
        number=number,
        issued_on=on,
        docx=checked_file(made, "bao-cao.docx"),
        signed=checked_file(signed, "bao-cao.pdf") if signed else None,
    )


def corrected(report: Report, reason: str = "Bổ sung kết quả tiêu chí 5") -> Report:
    """The draft of a new edition of an issued report."""
    row, view = fresh(report), queries.report(office(), report.pk)
    given = {"draft": draft(view.code), "frame": view.frame, "reason": reason}
    return actions.correct_report(row, by=office(), version=row.version, **given)


def paragraph(report: Report, key: str = "I/publicity") -> ReportParagraph:
    """A paragraph of a report, as it is now."""
    found = ReportParagraph.objects.get(report=report, key=key)
    return queries.paragraph_row(office(), found.pk)


def conclude() -> None:
    """The division charged concludes that Tân Lợi meets criterion 5, Giáo dục."""
    unit, division = universe.unit("25342"), universe.actor("phong-gddt")
    view = standings.status(office(), unit)
    row = standings.criterion(office(), view.standings["5"].criterion_id)
    conclude_criterion(
        Charged(unit, row, view.set.charge_key("5")),
        by=division,
        standing=Standing.MET,
        agency_id=min(division.agency_ids),
    )
