"""Saying who issues, signs and receives one report."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.reports import rules
from thonmoi.reports.actions import framing
from thonmoi.reports.document import Frame
from thonmoi.reports.models import Report
from thonmoi.reports.rules import ReportState


@action(P.REPORT_ADDRESS, says=_("Set signature and receivers of {target}"), doors=(Door.PAGE,))
def address_report(report: Report, *, by: Actor, version: int, frame: Frame) -> Report:
    """Set the frame of a draft. Raises Conflict where it changed since, or is no draft."""
    rules.check_draft(report.state)
    expected = {"version": version, "state": ReportState.DRAFT}
    change(report, expect=expected, **framing.fields(frame))
    framing.set_receivers(report, frame)
    return report
