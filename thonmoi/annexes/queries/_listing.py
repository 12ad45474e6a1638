"""A row of the list, of an annex as fetched."""

from typing import Any

from thonmoi.annexes import rules
from thonmoi.annexes.queries._lines import AnnexLine
from thonmoi.criteria.rules import LEVEL_LABELS, Level
from thonmoi.units.rules import LEVEL_LABELS as UNIT_LABELS
from thonmoi.units.rules import Level as UnitLevel


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
