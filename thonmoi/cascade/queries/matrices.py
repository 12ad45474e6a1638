"""Registered criteria of many communes: a matrix for each set, forty communes to a page."""

from thonmoi.cascade.queries._matrix import Block, RoadmapMatrix
from thonmoi.cascade.queries.roadmaps import StepView, steps
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import SetView
from thonmoi.kernel.access import Actor
from thonmoi.ui.pages import Page
from thonmoi.units import queries as units
from thonmoi.units.models import Unit

SIZE = 40


def roadmap_matrix(actor: Actor, year: int, number: int = 1) -> RoadmapMatrix:
    """What the communes that the actor covers registered for a year; `number` is the page."""
    found = [one for area in actor.areas() for one in units.communes(actor, within=area)]
    last = max(1, -(-len(found) // SIZE))
    at = min(max(number, 1), last)
    shown = tuple(found[(at - 1) * SIZE : at * SIZE])
    known = steps(actor, within=[one.path for one in shown], year=year)
    registered = {one.unit.pk for one in known}
    return RoadmapMatrix(
        year,
        Page(shown, at, len(found), SIZE),
        tuple(_blocks(actor, shown, known)),
        tuple(one for one in shown if one.pk not in registered),
        tuple(known),
    )


def _blocks(actor: Actor, shown: tuple[Unit, ...], known: list[StepView]) -> list[Block]:
    slugs = dict.fromkeys(one.set_slug for one in known)
    return [_block(criteria.criteria_set(actor, slug), shown, known) for slug in slugs]


def _block(set_: SetView, shown: tuple[Unit, ...], known: list[StepView]) -> Block:
    held = {(one.unit.pk, one.code): one for one in known if one.set_slug == set_.slug}
    codes = [one.code for one in set_.criteria]
    rows = [(unit, tuple(held.get((unit.pk, code)) for code in codes)) for unit in shown]
    return Block(set_, tuple((unit, cells) for unit, cells in rows if any(cells)))
