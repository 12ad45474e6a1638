"""How a plan covers what is asked, as values."""

from dataclasses import dataclass

from thonmoi.plans.rules.words import ClauseStanding


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of clauses; headings are not counted in `total`. `unowned` are bound ones."""

    total: int
    bound: int
    unowned: int
    requested: int
    goals: int
    narrative: int
    silent: int
    doubted: int


@dataclass(frozen=True, slots=True)
class Covered:
    """What coverage asks of a clause."""

    standing: ClauseStanding
    is_owned: bool
    is_request: bool
    is_doubted: bool
