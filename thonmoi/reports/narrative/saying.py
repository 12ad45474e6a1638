"""A paragraph as it is written: the words, and every figure they use with where it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from thonmoi.criteria.rules import Standing
from thonmoi.kernel.numbers import format_number, pad_count
from thonmoi.reports.facts import Mark

BY_PLAN = "theo kế hoạch, chưa xác nhận"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the text: the fact it is (`communes.25342.met`) and how it is printed."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Para:
    """One paragraph. `key` names it for ever, so that a person's words survive a rebuild.

    `is_silent` says that it only tells of data that is missing; a bullet opens with "-".
    """

    key: str
    text: str
    figures: tuple[Figure, ...] = ()
    is_silent: bool = False
    is_bullet: bool = False


@dataclass
class Saying:
    """Collects the figures while a paragraph is being written."""

    figures: list[Figure] = field(default_factory=list)

    def count(self, key: str, number: int) -> str:
        """A count as documents write it: "05"."""
        return self.say(key, pad_count(number))

    def score(self, key: str, met: int, total: int) -> str:
        """Met of all: "15/20"; below ten "05/20"."""
        return f"{self.count(f'{key}.met', met)}/{self.count(f'{key}.total', total)}"

    def figure(self, key: str, number: Decimal, unit: str = "") -> str:
        """A measured figure with its unit: "97,74%", "2.318 người"."""
        text = self.say(key, format_number(number))
        return f"{text}%" if unit == "%" else f"{text} {unit}".strip()

    def money(self, key: str, millions: int) -> str:
        """An amount in millions of đồng: "56.500 triệu đồng"."""
        return f"{self.say(key, format_number(millions))} triệu đồng"

    def rate(self, key: str, number: Decimal) -> str:
        """A rate in percent as far as it is known: "42,88%"."""
        return f"{self.say(key, format_number(number))}%"

    def whole(self, key: str, number: int) -> str:
        """A number that takes no zero before it: days, points, percent."""
        return self.say(key, format_number(number))

    def mean(self, key: str, number: Decimal) -> str:
        """A mean with two decimals."""
        return self.say(key, format_number(number, 2))

    def sureness(self, key: str, marks: Iterable[Mark]) -> str:
        """What rests on the plan alone: " (theo kế hoạch, chưa xác nhận)" for all, how many for
        some, nothing where all are confirmed."""
        known = [one for one in marks if one.standing is not Standing.NO_DATA]
        claimed = sum(one.is_by_plan for one in known)
        if not claimed:
            return ""
        if claimed == len(known):
            return f" ({BY_PLAN})"
        return f" (kết quả của {self.count(f'{key}.by_plan', claimed)} tiêu chí {BY_PLAN})"

    def day(self, key: str, on: date) -> str:
        """A day in running text: "17/6/2025"."""
        return self.say(key, day_words(on))

    def para(self, key: str, text: str, *, is_bullet: bool = False) -> Para:
        """The paragraph, with the figures noted so far."""
        return Para(key, text, tuple(self.figures), is_bullet=is_bullet)

    def say(self, key: str, text: str) -> str:
        """A figure as it is printed."""
        self.figures.append(Figure(key, text))
        return text


def day_words(on: date) -> str:
    """Return "05/01/2025", "29/6/2025": zeros as Decree 30 has them, months 3 to 9 without."""
    month = f"{on.month:02d}" if on.month < 3 else str(on.month)
    return f"{on.day:02d}/{month}/{on.year}"


def listed(names: Iterable[str]) -> str:
    """Return "a, b, c"."""
    return ", ".join(names)


def silent(key: str, about: str) -> Para:
    """A paragraph that says of what there is no data: `about` begins with "về"."""
    return Para(key, f"Chưa có số liệu {about}.", is_silent=True)
