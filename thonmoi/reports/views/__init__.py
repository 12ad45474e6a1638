"""Pages of reports: list and calendar, building, one report, its words, its issue, its files."""

from thonmoi.reports.views.building import report_build, report_form
from thonmoi.reports.views.correcting import report_attach, report_correct, report_differences
from thonmoi.reports.views.editing import report_address, report_edit
from thonmoi.reports.views.files import report_docx, report_pdf, report_xlsx
from thonmoi.reports.views.issuing import report_issue
from thonmoi.reports.views.packaging import report_package
from thonmoi.reports.views.scheduling import schedule_set
from thonmoi.reports.views.showing import report, reports
from thonmoi.reports.views.withdrawing import report_submit, report_withdraw

__all__ = [
    "report",
    "report_address",
    "report_attach",
    "report_build",
    "report_correct",
    "report_differences",
    "report_docx",
    "report_edit",
    "report_form",
    "report_issue",
    "report_package",
    "report_pdf",
    "report_submit",
    "report_withdraw",
    "report_xlsx",
    "reports",
    "schedule_set",
]
