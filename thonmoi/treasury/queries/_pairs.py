"""A line of the Treasury beside a voucher, and what people said of such pairs."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise

from thonmoi.accounts import queries as accounts
from thonmoi.kernel.access import Actor
from thonmoi.treasury import rules
from thonmoi.treasury.models import Pairing
from thonmoi.treasury.queries._beside import Beside
from thonmoi.treasury.queries._lines import LineView, line_view
from thonmoi.treasury.queries._sides import here_of, there_of
from thonmoi.treasury.rules import Difference, Ground, Pair


@dataclass(frozen=True, slots=True)
class PairView:
    """A line of the Treasury beside a voucher: why they may be one, or who said what of them.

    `work` is that of the voucher with its code; `version` that of the line; `beside` are the days
    between and what speaks against it.
    """

    line: LineView
    payment_pk: int
    work: str
    work_code: str
    ground: Ground
    why: str | Promise
    beside: tuple[str | Promise, ...]
    version: int
    is_same: bool = False
    said_by: str = ""
    said_at: datetime | None = None


def judged(actor: Actor, found: Beside) -> tuple[PairView, ...]:
    """What people said, the latest first; who said it is named as he is today (decision 23)."""
    people = {one.said_by_id for one in found.judged if one.said_by_id}
    names = accounts.names(actor, people) if people else {}
    return tuple(_judged(one, found, names.get(one.said_by_id or 0, "")) for one in found.judged)


def _judged(one: Pairing, found: Beside, by: str) -> PairView:
    line, ours = found.lines[one.transfer_id], here_of(one.payment)
    there = there_of(line, {})
    days = (rules.days_apart(abs((line.on - ours.on).days) if line.on else None),)
    return PairView(
        line_view(Pair(Difference.PAIRED, there, ours), found.lines, {ours.key: one.payment}),
        ours.key,
        *(ours.name, ours.code, Ground(one.ground), rules.GROUND_LABELS[Ground(one.ground)]),
        *(days, line.version, one.is_same, by, one.said_at),
    )
