"""Whether a withdrawal is to be considered: computed and explained, never carried out. Pure.

Decision 18/2022/QĐ-TTg: from the lower share up to the upper one where a named criterion is
among those no longer met, or from the upper share on. The shares and names are data.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from thonmoi.kernel.text import fold
from thonmoi.procedures import rules as procedures


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the rule gives: `is_due` None where it cannot be said, or hangs on what is unknown.

    `lost` are names of criteria not met any more, `named` those of them that the rule names,
    `unknown` those of which nothing is known.
    """

    lost: tuple[str, ...]
    named: tuple[str, ...]
    unknown: tuple[str, ...]
    total: int
    share: Decimal | None
    low: Decimal | None
    high: Decimal | None
    is_due: bool | None


def weigh(
    standings: Sequence[tuple[str, bool | None]],
    names: Collection[str],
    low: Decimal | None,
    high: Decimal | None,
) -> Weighed:
    """Weigh the criteria (name, whether met; None not known) against the rule's two shares."""
    wanted = {fold(name) for name in names}
    lost = tuple(name for name, met in standings if met is False)
    unknown = tuple(name for name, met in standings if met is None)
    named = tuple(name for name in lost if fold(name) in wanted)
    total = len(standings)
    share = procedures.share(len(lost), total)
    now = _is_due(len(lost), bool(named), total, low, high)
    may_be_named = bool(named) or any(fold(name) in wanted for name in unknown)
    worst = _is_due(len(lost) + len(unknown), may_be_named, total, low, high)
    is_due = now if now == worst else None
    return Weighed(lost, named, unknown, total, share, low, high, is_due)


def _is_due(
    lost: int, is_named: bool, total: int, low: Decimal | None, high: Decimal | None
) -> bool | None:
    share = procedures.share(lost, total)
    if share is None or high is None or low is None:
        return None
    return share >= high or (share >= low and is_named)
