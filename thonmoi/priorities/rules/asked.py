"""What a person asks for: money and points, a decision about a work. Checked, pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.funding.rules import BUDGET, MOST_MONEY, Nature
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.text import nfc
from thonmoi.priorities.rules.words import MOST_POINTS, Bar, Choice, GapKind, PriorityState


@dataclass(frozen=True, slots=True)
class MoneyFacts:
    """The money of a proposal: one sum of any source (`whole`), or đồng by source."""

    whole: int | None
    by_source: Mapping[int, int]

    def purses(self) -> tuple[tuple[int | None, int], ...]:
        """(source, đồng), each above nothing. Raises Invalid for none, for both, for too much."""
        split = tuple((pk, amount) for pk, amount in self.by_source.items() if amount)
        if self.whole and split:
            raise Invalid(
                "priority.both",
                _("Give one sum of any source, or sums by source; not both."),
                field="whole",
            )
        found = split or (((None, self.whole),) if self.whole else ())
        total = sum(amount for _source, amount in found)
        if not found or any(amount < 0 for _s, amount in found) or total > MOST_MONEY:
            raise Invalid("priority.money", _("Give the money there is, in đồng."), field="whole")
        return found


@dataclass(frozen=True, slots=True)
class AskedFacts:
    """Year and nature of the money that a new proposal is for."""

    year: int
    nature: Nature
    money: MoneyFacts

    def check(self) -> None:
        """Raises Invalid for a year that cannot be and a nature that is no budget."""
        if not 2000 <= self.year <= 2200:
            raise Invalid("priority.year", _("This year cannot be."), field="year")
        if self.nature not in BUDGET:
            raise Invalid(
                "priority.nature",
                _("Choose investment capital or recurrent funds."),
                field="nature",
            )


def points(value: int, field: str = "points") -> int:
    """Points of a gap. Raises Invalid below nothing and past a hundred."""
    if not 0 <= value <= MOST_POINTS:
        raise Invalid("gap.points", _("Give points from 0 to 100."), field=field)
    return value


def weights(found: Mapping[GapKind, int]) -> dict[str, int]:
    """Points by column. Raises Invalid where no kind counts at all."""
    if not any(found.values()):
        raise Invalid("gap.nothing", _("Let one kind count at least."), field="due")
    return {f"{kind}_points": points(value, str(kind)) for kind, value in found.items()}


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """What a person decided about a work: `amount` instead of the whole need, `place` in the list.

    Anything but the reckoning's own choice has a reason.
    """

    choice: Choice
    amount: int | None = None
    source_id: int | None = None
    place: int | None = None
    reason: str = ""

    def as_fields(self, *, need: int, bar: Bar) -> dict[str, object]:
        """Values of the columns. Raises Invalid naming what cannot be."""
        reason = nfc(self.reason).strip()
        if bar is not Bar.NONE and self.choice is not Choice.OUT:
            raise Invalid(
                "candidate.bar",
                _("No money can be asked for this work now; only leaving it out can be noted."),
                field="choice",
            )
        if self.amount is not None and not 0 < self.amount <= need:
            raise Invalid(
                "candidate.amount",
                _("Give an amount above nothing and at most what the work lacks."),
                field="amount",
            )
        whole = self.amount is None or self.amount == need
        if not whole and self.choice is not Choice.IN:
            raise Invalid(
                "candidate.part",
                _("A part of the need closes nothing by itself: put the work in for it."),
                field="amount",
            )
        touched = self.choice is not Choice.AUTO or self.source_id or self.place
        if touched and not reason:
            raise Invalid("candidate.reason", _("Say why, in a sentence."), field="reason")
        return {
            "choice": self.choice,
            "amount": None if whole else self.amount,
            "source_id": self.source_id,
            "place": self.place,
            "reason": reason,
        }


def require_draft(state: PriorityState) -> None:
    """Raises Conflict for a proposal that stands already."""
    if state is not PriorityState.DRAFT:
        raise Conflict(
            "priority.state",
            _("This proposal is finished or dropped and can no longer be changed. Make a new one."),
        )
