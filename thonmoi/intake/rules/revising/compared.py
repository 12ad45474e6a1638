"""What a revision changes, as values."""

from dataclasses import dataclass
from enum import StrEnum

from thonmoi.intake.rules.revising.parts import Part
from thonmoi.plans.rules.carried import Carried
from thonmoi.plans.rules.facts import PlanFacts


class Turn(StrEnum):
    """What became of something that binds."""

    KEPT = "kept"
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Change:
    """`old` is None for what is new, `new` for what is gone."""

    kind: str
    turn: Turn
    old: Part | None
    new: Part | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """`facts` are those of the revised plan, `carried` says what goes on in it from the old."""

    facts: PlanFacts
    carried: Carried
    changes: tuple[Change, ...]
