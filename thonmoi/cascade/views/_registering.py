"""The sheet on which a commune registers criteria: its set, its year, what is offered."""

from typing import Any

from django.http import HttpRequest

from thonmoi.cascade.forms import RoadmapForm
from thonmoi.cascade.queries import offers as reads
from thonmoi.cascade.queries.offers import Offer
from thonmoi.cascade.views._sheet import Sheet
from thonmoi.criteria.rules import LADDER, LEVEL_LABELS, Level
from thonmoi.kernel import clock
from thonmoi.ui.parts import Tab

LAST = 4
"""The quarter that a proposal from the plan fills in: the end of the year."""


def sheet(request: HttpRequest, unit: Any) -> Sheet:
    """What a commune may register; NotFound where no set of the level is in use."""
    actor, year = request.actor, year_asked(request)
    level = _level(request, reads.level_of(actor, unit))
    set_ = reads.set_offered(actor, unit, level, year)
    offered = tuple(reads.offers(actor, unit, set_, year))
    grounds = reads.grounds(actor, unit)
    is_filled = request.GET.get("from") == "plan"
    form = RoadmapForm(
        request.POST if request.method == "POST" else None,
        criteria=[(one.id, one.label) for one in offered if one.quarter is None],
        grounds=[(one.key, one.label) for one in grounds],
        initial=_from_plan(offered, [one.key for one in grounds]) if is_filled else {},
    )
    tabs = [Tab(LEVEL_LABELS[one], f"?level={one}&year={year}", one == level) for one in LADDER]
    return Sheet(year, level, set_, offered, form, tuple(tabs), is_filled)


def year_asked(request: HttpRequest) -> int:
    """The year of ``?year=``; this year for anything that is no near year."""
    asked, today = request.GET.get("year", ""), clock.today().year
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else today
    return year if today - 10 <= year <= today + 10 else today


def _level(request: HttpRequest, default: str) -> Level:
    asked = request.GET.get("level", "")
    known = {str(one): one for one in LADDER}
    return known.get(asked) or known.get(default) or LADDER[0]


def _from_plan(offered: tuple[Offer, ...], grounds: list[str]) -> dict[str, Any]:
    filled: dict[str, Any] = {f"q{one.id}": LAST for one in offered if one.is_proposed}
    clause = next((key for key in grounds if key.startswith("c")), "")
    return filled | {"ground": clause}
