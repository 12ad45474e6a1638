"""A made-up merger before the working day: one commune before it holds a title, one does not."""

from datetime import date

from tests import universe
from thonmoi.units import actions as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level, SuccessionKind

DAY = date(2025, 6, 1)
TITLED, OTHER = "25339", "25330"


def merged(*origins: str) -> Unit:
    """The commune formed of An Phú and of one without a title, unless others are named."""
    by, district = universe.EVERYTHING, universe.unit("694")
    given = {"level": Level.COMMUNE, "kind": "xã", "name": "Giả Định", "source": "tests"}
    heir = units.register_unit(district, by=by, code="25999", valid_from=DAY, **given)
    for code in origins or (TITLED, OTHER):
        row, paper = universe.unit(code), "Nghị quyết giả định"
        kind = SuccessionKind.MERGE
        units.record_succession(row, by=by, heir=heir, kind=kind, document=paper, on=DAY)
        units.end_unit(row, by=by, on=DAY)
    return heir
