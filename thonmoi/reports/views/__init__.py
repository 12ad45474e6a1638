"""Pages of reports: list and calendar, building, one report, its words, its issue, its files."""

from thonmoi.reports.views.building import report_build, report_form
from thonmoi.reports.views.editing import report_address, report_edit
from thonmoi.reports.views.files import report_docx, report_pdf, report_xlsx
from thonmoi.reports.views.issuing import report_issue
from thonmoi.reports.views.showing import report, reports
from thonmoi.reports.views.withdrawing import report_submit, report_withdraw

__all__ = [
    "report",
    "report_address",
    "report_build",
    "report_docx",
    "report_edit",
    "report_form",
    "report_issue",
    "report_pdf",
    "report_submit",
    "report_withdraw",
    "report_xlsx",
    "reports",
]
