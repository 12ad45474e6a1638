"""Cross-checks of a sheet: each one pure function, findings out; none of them blocks anything.

What cannot be (a rate above 100%, a numerator above its denominator) is refused where it is
typed: `monitoring.cells`.
"""

from collections.abc import Sequence

from thonmoi.monitoring.rules.checks import agreeing, before, outlying, planned
from thonmoi.monitoring.rules.checks.facts import Base, Check, Figure, Finding

CHECKS = (
    before.fell,
    before.jumped,
    agreeing.part_above_whole,
    agreeing.away_from_base,
    agreeing.unlike_denominators,
    planned.tasks_open,
    planned.beyond_target,
    outlying.outliers,
)

__all__ = ["CHECKS", "Base", "Check", "Figure", "Finding", "findings"]


def findings(figures: Sequence[Figure]) -> dict[int, tuple[Finding, ...]]:
    """What all checks find in a sheet, by indicator, in the order of the checks."""
    found: dict[int, tuple[Finding, ...]] = {}
    for check in CHECKS:
        for one in check(figures):
            found[one.indicator_id] = (*found.get(one.indicator_id, ()), one)
    return found
