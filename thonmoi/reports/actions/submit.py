"""Submitting a report for signature, and taking it back."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.paper.lacking import refuse_void
from thonmoi.paper.model import Document, Letterhead, Paragraph, Recipients, Signature
from thonmoi.reports import rules
from thonmoi.reports.drafting import parts
from thonmoi.reports.models import Report, ReportParagraph
from thonmoi.reports.rules import ReportState


@action(P.REPORT_SUBMIT, says=_("Submitted for signature: {target}"), doors=(Door.PAGE,))
def submit_report(report: Report, *, by: Actor, version: int) -> Report:
    """Submit a draft as it was read.

    Raises Invalid for one that would be void (no text, words left to be written), Conflict where
    it changed since, or is no draft. That its plan has no number is told, not refused.
    """
    rules.check_draft(report.state)
    refuse_void(_bare(report))
    return change(
        report,
        expect={"version": version, "state": ReportState.DRAFT},
        state=ReportState.SUBMITTED,
        submitted_at=clock.now(),
        submitted_by_id=by.id,
    )


def _bare(report: Report) -> Document:
    """The report without its annexes: what can make it void."""
    rows = ReportParagraph.objects.filter(report=report).order_by("order", "pk")
    return Document(
        letterhead=Letterhead(parts(report.issuer_text), report.symbol, report.place),
        kind="BÁO CÁO",
        title=report.period,
        body=tuple(Paragraph(one.text) for one in rows if one.text),
        signature=Signature(report.position, name=report.signer),
        recipients=Recipients((), report.filed),
    )


@action(P.REPORT_WITHDRAW, says=_("Took back {target}"), doors=(Door.PAGE,))
def withdraw_report(report: Report, *, by: Actor, version: int, note: str = "") -> Report:
    """Take a submitted report back to be changed. Raises Conflict once it is issued."""
    rules.check_step(report.state, ReportState.DRAFT)
    return change(
        report,
        expect={"version": version, "state": ReportState.SUBMITTED},
        state=ReportState.DRAFT,
        submitted_at=None,
        submitted_by_id=None,
    )
