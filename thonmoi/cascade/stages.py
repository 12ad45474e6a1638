"""What the pages of registered criteria show: quarters of a commune, the matrix of many."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.cascade.queries import StepView
from thonmoi.cascade.queries._matrix import Block, RoadmapMatrix
from thonmoi.cascade.rules import StepState, quarter_name
from thonmoi.ui.parts import Column, Stat

Words = str | Promise
ROMAN = ("", "I", "II", "III", "IV")
CHIPS = {
    StepState.MET: "met",
    StepState.ON_WAY: "todo",
    StepState.PASSED: "late",
    StepState.UNKNOWN: "none",
}
"""How a step looks as a chip."""
_CELLS = {
    StepState.MET: ("met", "s-met"),
    StepState.ON_WAY: ("na", ""),
    StepState.PASSED: ("unmet", "s-unmet"),
    StepState.UNKNOWN: ("none", ""),
}
"""In the matrix a shape stands beside the quarter where it is decided: met, or passed and not."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A registered criterion with its chip."""

    step: StepView
    chip: str


@dataclass(frozen=True, slots=True)
class Quarter:
    """The registered criteria of one quarter; `met` of them are."""

    name: str
    stages: tuple[Stage, ...]
    met: int


@dataclass(frozen=True, slots=True)
class Field:
    """A cell: the quarter in roman figures, its state in hidden words."""

    css: str
    shape: str
    roman: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Part:
    """A set with its columns and the communes that registered for it."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, tuple[Field | None, ...], str], ...]


def quarters(steps: Iterable[StepView]) -> list[Quarter]:
    """Registered criteria by quarter, in order; withdrawn ones left out."""
    found: dict[tuple[int, int], list[StepView]] = {}
    for one in steps:
        if one.withdrawn_on is None:
            found.setdefault((one.year, one.quarter), []).append(one)
    return [_quarter(many) for _key, many in sorted(found.items())]


def _quarter(many: list[StepView]) -> Quarter:
    stages = tuple(Stage(one, CHIPS[one.state]) for one in many)
    return Quarter(many[0].quarter_name, stages, sum(one.chip == "met" for one in stages))


def name_of(step: Any) -> str:
    """The name of the quarter of a row."""
    return quarter_name(step.year, step.quarter)


def stats(found: RoadmapMatrix) -> list[Stat]:
    """How many criteria are registered, met, on the way, past their quarter; who is silent."""
    steps = found.steps
    count = {state: sum(one.state is state for one in steps) for state in StepState}
    passed = count[StepState.PASSED] + count[StepState.UNKNOWN]
    communes = len({one.unit.pk for one in steps})
    of = _("of %(n)s communes") % {"n": communes}
    return [
        Stat(_("Criteria registered"), str(len(steps)), "", of),
        Stat(_("Met of those registered"), str(count[StepState.MET]), f"/{len(steps)}"),
        Stat(_("Quarter not over yet"), str(count[StepState.ON_WAY])),
        Stat(_("Quarter passed, not met"), str(passed)),
        Stat(_("Communes that registered nothing"), str(len(found.silent))),
    ]


def parts(found: RoadmapMatrix) -> list[Part]:
    """The matrix, a part for each set."""
    return [_part(block) for block in found.blocks]


def _part(block: Block) -> Part:
    there = reverse("criteria-set", args=[block.set.slug])
    columns = (Column(c.code, c.short_name, f"{there}#c{c.code}") for c in block.set.criteria)
    rows = []
    for unit, cells in block.rows:
        met = sum(one.state is StepState.MET for one in cells if one)
        total = sum(one is not None for one in cells)
        rows.append((unit, tuple(_field(one) for one in cells), f"{met}/{total}"))
    return Part(str(block.set), tuple(columns), tuple(rows))


def _field(one: StepView | None) -> Field | None:
    if one is None:
        return None
    css, shape = _CELLS[one.state]
    label = f"{one.unit}, {one.criterion}: {one.quarter_name}, {one.state_label}"
    return Field(css, shape, ROMAN[one.quarter], label, reverse("roadmap", args=[one.unit.code]))
