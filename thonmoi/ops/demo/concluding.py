"""Divisions conclude: every criterion of the communes with a title, some of the others."""

from thonmoi.criteria.queries import CriterionView
from thonmoi.criteria.rules import Standing
from thonmoi.monitoring.actions.conclusions import Charged, conclude_criterion
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.sheet import Sheet
from thonmoi.ops.demo.offices import Offices
from thonmoi.ops.demo.story import STORIES

REASON = "Mô phỏng để giới thiệu phần mềm."


def conclude(offices: Offices) -> None:
    """Conclude where nothing is known, and what the story names again as it stands."""
    for code, story in STORIES.items():
        sheet = offices.sheet(code)
        status = standings.status(offices.office, sheet.unit)
        for criterion in sheet.set.criteria:
            now = status.standings[criterion.code].standing
            if now is Standing.NO_DATA:
                said = story.standings.get(criterion.code, Standing.MET)
                _conclude(offices, sheet, criterion, said)
            elif criterion.code in story.concluded:
                _conclude(offices, sheet, criterion, now)


def _conclude(offices: Offices, sheet: Sheet, criterion: CriterionView, standing: Standing) -> None:
    if standing is Standing.NO_DATA:
        return
    row = standings.criterion(offices.office, criterion.id)
    for lead in offices.leads(sheet.set, criterion):
        conclude_criterion(
            Charged(sheet.unit, row, sheet.set.charge_key(criterion.code)),
            by=offices.at(lead.agency_code),
            standing=standing,
            part=lead.own_part,
            agency_id=lead.agency_id,
            period_id=sheet.period.pk,
            reason="" if standing is Standing.MET else REASON,
        )
