"""Issuing: number, day and signed file from the clerk's register; then nothing changes any more."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import register_document, store_file
from thonmoi.library.facts import DocumentFacts
from thonmoi.library.files.check import Checked
from thonmoi.library.files.signature import accepted
from thonmoi.library.models import Document
from thonmoi.library.rules import RelationKind
from thonmoi.reports import rules
from thonmoi.reports.actions.telling import tell_receivers
from thonmoi.reports.document import title
from thonmoi.reports.facts import parse
from thonmoi.reports.models import FrozenReport, Report
from thonmoi.reports.rules import ReportState


@action(P.REPORT_ISSUE, says=_("Issued and froze {target}"), doors=(Door.PAGE,))
def issue_report(
    report: Report,
    *,
    by: Actor,
    version: int,
    number: str,
    issued_on: date,
    docx: Checked,
    signed: Checked | None = None,
) -> Report:
    """Register the report under its number and freeze its facts, its .docx and their hashes.

    Raises Conflict while a plan that it cites has no number (decision 17), where it changed
    since `version` or was not submitted, or where the register holds the number already.
    """
    rules.check_step(report.state, ReportState.ISSUED)
    held, signature = parse(report.facts), accepted(signed) if signed else ""
    plan = held.plan
    rules.check_citable(cites=plan is not None, has_number=plan is None or plan.has_number)
    facts = DocumentFacts("BC", report.issuer_name, title(held.code), number, issued_on)
    document = _register(report, by, facts, signed)
    create(
        FrozenReport,
        report=report,
        facts=report.facts,
        digest=report.digest,
        docx=store_file(report, by=by, file=docx),
        signed=document.file,
        signature=signature,
        at=clock.now(),
    )
    tell_receivers(report, by, document)
    return change(
        report,
        expect={"version": version, "state": ReportState.SUBMITTED},
        state=ReportState.ISSUED,
        document=document,
        issued_at=clock.now(),
        issued_by_id=by.id,
    )


def _register(report: Report, by: Actor, facts: DocumentFacts, file: Checked | None) -> Document:
    """Its entry in the register; a correction replaces the paper before it."""
    old = report.corrects.document if report.corrects else None
    relations = [(RelationKind.REPLACES, old)] if old else []
    return register_document(report, by=by, facts=facts, file=file, relations=relations)
