"""The matrix of registered quarters."""

from dataclasses import dataclass

from thonmoi.cascade.queries.roadmaps import StepView
from thonmoi.criteria.queries import SetView
from thonmoi.ui.pages import Page
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Block:
    """Communes that registered criteria of one set; each row has a place for every criterion."""

    set: SetView
    rows: tuple[tuple[Unit, tuple[StepView | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class RoadmapMatrix:
    """Communes of a page by the set they registered for; `silent` registered nothing."""

    year: int
    communes: Page[Unit]
    blocks: tuple[Block, ...]
    silent: tuple[Unit, ...]
    steps: tuple[StepView, ...]
