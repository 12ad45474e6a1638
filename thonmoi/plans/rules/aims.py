"""What a target aims at, and how it stands."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from thonmoi.criteria.rules.comparing import Reach


class Aim(Protocol):
    """What a target says: `value`, or `low` and `high`, from `baseline` where it names one."""

    comparator: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    baseline: Decimal | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """`share` is how much of the way is done, in percent; None where that has no sense."""

    reach: Reach
    share: Decimal | None = None
