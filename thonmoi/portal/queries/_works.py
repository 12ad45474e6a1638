"""Works, capital and contributions of a commune as they go out."""

from typing import Any

from thonmoi.funding import queries as funding
from thonmoi.funding.rules import State
from thonmoi.kernel.access import Actor
from thonmoi.portal.queries._going import Facts, day, goes
from thonmoi.portal.rules import Fact, Kind
from thonmoi.units.models import Unit


def works_of(actor: Actor, unit: Unit) -> Facts:
    photos = funding.photos_at(actor, unit.path)
    rows = [
        {
            "pk": one.pk,
            "name": one.name,
            "kind": str(one.kind_label),
            "place": one.place_text or one.site,
            "site_code": one.site_code,
            "step": str(one.word) if one.step_on else "",
            "step_on": day(one.step_on),
            "is_closed": one.phase == "close",
            "percent": one.percent,
            "percent_on": day(one.percent_on),
            "budget": one.budget,
            "investor": one.investor,
            "photos": [_photo(p) for p in photos.get(one.pk, ())],
        }
        for one in funding.projects_at(actor, unit.path)
        if not one.is_split and goes("funding", Kind.WORKS, _of_work(one))
    ]
    return {"works": rows}


def _of_work(one: Any) -> Fact:
    return Fact.WITHDRAWN if one.state is State.CANCELLED else Fact.CONFIRMED


def _photo(one: Any) -> Facts:
    return {"pk": one.pk, "moment": one.moment, "on": day(one.on), "place": str(one.text)}
