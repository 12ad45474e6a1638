"""An annex in the list."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from thonmoi.annexes import rules
from thonmoi.criteria.rules import LEVEL_LABELS, Level
from thonmoi.units.rules import LEVEL_LABELS as UNIT_LABELS
from thonmoi.units.rules import Level as UnitLevel


@dataclass(frozen=True, slots=True)
class AnnexLine:
    """An annex in the list: how many of its indicators are confirmed."""

    pk: int
    version: int
    name: str
    number: str
    level: object
    unit_level: object
    period: str
    area: str
    unit_path: str
    state: rules.ProposalState
    file_pk: int
    file_name: str
    made_at: datetime
    indicators: int
    confirmed: int
    slug: str
    set_slug: str
    overlay_on: str
    reason: str

    @property
    def is_open(self) -> bool:
        return self.state is rules.ProposalState.OPEN

    @property
    def state_label(self) -> object:
        return rules.PROPOSAL_STATE_LABELS[self.state]

    def __str__(self) -> str:
        return self.name


def line_of(row: Any) -> AnnexLine:
    years = [str(year) for year in (row.year_from, row.year_to) if year]
    return AnnexLine(
        row.pk,
        row.version,
        row.name,
        row.number,
        LEVEL_LABELS[Level(row.level)],
        UNIT_LABELS[UnitLevel(row.unit_level)],
        " - ".join(years),
        row.area_name or row.unit_path,
        row.unit_path,
        rules.ProposalState(row.state),
        row.file_id,
        row.file.name,
        row.made_at,
        row.indicators,
        row.confirmed,
        row.slug,
        row.criteria_set.slug if row.criteria_set else "",
        row.overlay_on,
        row.reason,
    )
