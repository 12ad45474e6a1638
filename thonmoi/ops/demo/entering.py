"""Communes enter, send, approve: each as far as its story goes."""

from thonmoi.monitoring.actions.approval import approve_submission
from thonmoi.monitoring.actions.entry import add_evidence, save_cell
from thonmoi.monitoring.actions.sending import send_submission
from thonmoi.monitoring.queries import cells
from thonmoi.monitoring.queries.sheet import Row, Sheet
from thonmoi.ops.demo import calendar
from thonmoi.ops.demo.offices import Offices
from thonmoi.ops.demo.story import STORIES, Stage, Story
from thonmoi.ops.demo.values import typed

EVIDENCE = "Tài liệu mô phỏng"
"""The reference that stands for evidence; Vietnamese data, plainly no document."""


def enter(offices: Offices) -> None:
    """Bring each commune to its stage; one in which somebody entered anything is left alone."""
    for code, story in STORIES.items():
        sheet = offices.sheet(code)
        if sheet.submission is None and not any(r.cell for r in sheet.rows if not r.owner):
            _bring(offices, sheet, story)


def _bring(offices: Offices, sheet: Sheet, story: Story) -> None:
    rows = [
        row
        for group in sheet.groups
        for row in group.rows
        if not row.owner and not row.cell and group.criterion.code not in story.blank
    ]
    if story.stage is Stage.HALF_ENTERED:
        rows = rows[: len(rows) // 2]
    code = sheet.unit.code
    with calendar.at(calendar.ENTERED, code):
        if story.stage > Stage.NOTHING:
            for row in rows:
                _type(offices, sheet, row, row.indicator.code in story.short)
        if story.stage < Stage.SENT:
            return
        sent = send_submission(sheet.unit, by=offices.officer(code), period=sheet.period)
    if story.stage >= Stage.APPROVED:
        with calendar.at(calendar.APPROVED, code):
            approve_submission(sent, by=offices.chair(code))


def _type(offices: Offices, sheet: Sheet, row: Row, is_short: bool) -> None:
    unit = sheet.unit
    by, rule = offices.officer(unit.code), row.indicator.rule
    cell = save_cell(
        cells.slot(by, unit, sheet.period, row.indicator.id),
        by=by,
        rule=rule,
        version=0,
        typed=typed(rule, place=unit.code, is_short=is_short, before=row.previous),
    )
    add_evidence(cell, by=by, reference=EVIDENCE)
