"""Divisions confirm what the chairs approved, return one value, leave some waiting."""

from datetime import timedelta

from thonmoi.kernel import clock
from thonmoi.monitoring.actions.verification import confirm_reading, return_reading
from thonmoi.monitoring.queries import waiting
from thonmoi.monitoring.queries.sheet import Group, Row
from thonmoi.monitoring.rules import CellState
from thonmoi.ops.demo.offices import Offices
from thonmoi.ops.demo.story import STORIES, Stage, Story

REASON = "Mô phỏng: số liệu chưa khớp với tài liệu kèm theo, đề nghị rà soát và nhập lại."
DAYS = timedelta(days=8)


def verify(offices: Offices) -> None:
    """Each division decides on the approved values of its criteria, as the story has it."""
    for code, story in STORIES.items():
        if story.stage < Stage.CONFIRMED:
            continue
        sheet = offices.sheet(code)
        for group in sheet.groups:
            if group.criterion.code in story.waiting:
                continue
            for row in group.rows:
                if row.state == CellState.APPROVED and row.cell and row.cell.is_simulated:
                    _decide(offices, code, story, group, row)


def _decide(offices: Offices, code: str, story: Story, group: Group, row: Row) -> None:
    leads = offices.leads(offices.sets[code], group.criterion, row.indicator)
    if not leads or row.cell is None:
        return
    by, agency = offices.at(leads[0].agency_code), leads[0].agency_id
    charged = waiting.charged(by, row.cell.pk)
    if row.indicator.code == story.returned:
        due = clock.today() + DAYS
        return_reading(charged, by=by, agency_id=agency, reason=REASON, due=due)
    else:
        confirm_reading(charged, by=by, agency_id=agency)
