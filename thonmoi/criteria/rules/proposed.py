"""What is proposed for a criterion."""

from dataclasses import dataclass

from thonmoi.criteria.rules.words import Confidence, Outcome


@dataclass(frozen=True)
class Proposal:
    """What the verdicts on its indicators propose for a criterion; a person concludes.

    `met` of `total` leaves out the indicators that do not apply; `mark` is the weakest.
    """

    outcome: Outcome
    met: int
    total: int
    mark: Confidence
    is_near: bool
