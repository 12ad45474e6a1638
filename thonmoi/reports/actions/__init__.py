"""All writes of reports: one deed a function, gathered here."""

from thonmoi.reports.actions.address import address_report
from thonmoi.reports.actions.attach import attach_report
from thonmoi.reports.actions.build import build_report
from thonmoi.reports.actions.correct import correct_report
from thonmoi.reports.actions.edit import edit_paragraph
from thonmoi.reports.actions.form import set_form
from thonmoi.reports.actions.issue import issue_report
from thonmoi.reports.actions.schedule import set_schedule
from thonmoi.reports.actions.submit import submit_report, withdraw_report

__all__ = [
    "address_report",
    "attach_report",
    "build_report",
    "correct_report",
    "edit_paragraph",
    "issue_report",
    "set_form",
    "set_schedule",
    "submit_report",
    "withdraw_report",
]
