"""All reads of reports: lists, single ones, facts, the calendar, what is due."""

from thonmoi.reports.queries._point import Hurdle, Point
from thonmoi.reports.queries.book import proposed_number
from thonmoi.reports.queries.calendar import CalendarLine, areas, calendar
from thonmoi.reports.queries.differences import Difference, differences
from thonmoi.reports.queries.due import due
from thonmoi.reports.queries.facts import draft, facts
from thonmoi.reports.queries.forms import FormView, form
from thonmoi.reports.queries.gathered import Told, told
from thonmoi.reports.queries.points import hurdle, points
from thonmoi.reports.queries.reports import (
    ParagraphView,
    ReportView,
    paragraph,
    paragraph_row,
    paragraphs,
    report,
    report_for,
    report_row,
    reports,
)
from thonmoi.reports.queries.schedules import schedule_rows, schedules

__all__ = [
    "CalendarLine",
    "Difference",
    "FormView",
    "Hurdle",
    "ParagraphView",
    "Point",
    "ReportView",
    "Told",
    "areas",
    "calendar",
    "differences",
    "draft",
    "due",
    "facts",
    "form",
    "hurdle",
    "paragraph",
    "paragraph_row",
    "paragraphs",
    "points",
    "proposed_number",
    "report",
    "report_for",
    "report_row",
    "reports",
    "schedule_rows",
    "schedules",
    "told",
]
