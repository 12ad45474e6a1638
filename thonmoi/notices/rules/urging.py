"""What the office urges, pure: which rows of a body, and why each of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.notices.rules.dues import Due, Kind, Level, Words


class Concern(StrEnum):
    """Why the office looks at a row of somebody else; the order is that of the page."""

    LATE = "late"
    SOON = "soon"
    SILENT = "silent"
    UNDATED = "undated"


CONCERN_LABELS: dict[Concern, Words] = {
    Concern.LATE: _("Overdue"),
    Concern.SOON: _("Due within 7 days"),
    Concern.SILENT: pgettext_lazy("urging", "Nothing heard yet"),
    Concern.UNDATED: _("Work of the plan without a date"),
}
URGED = (Concern.LATE, Concern.SILENT)
"""What is chosen where nobody chose."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the area; `is_inside` where somebody signs in for it, `mails` to how many."""

    agency_id: int
    code: str
    name: str
    short_name: str
    unit_path: str
    is_commune: bool
    is_inside: bool = False
    mails: int = 0


@dataclass(frozen=True, slots=True)
class Reminded:
    """How often a body was reminded, and when last: by a message or an issued letter."""

    count: int = 0
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Owing:
    """What one body owes, as its own people see it: rows that may be urged, most urgent first."""

    body: Body
    rows: tuple[Due, ...]
    reminded: Reminded = Reminded()

    def count(self, concern: Concern) -> int:
        """How many rows stand there for a concern."""
        return sum(concern_of(row) is concern for row in self.rows)

    @property
    def late(self) -> int:
        return self.count(Concern.LATE)

    @property
    def oldest(self) -> date | None:
        """The earliest day that passed."""
        return min((row.due for row in self.rows if row.due and _is_late(row)), default=None)


def may_be_urged(one: Due) -> bool:
    """Whether a row may be urged at all: it is owed, and `may_be_late` of it (decisions 14, 17)."""
    return one.is_owed and one.can_be_late


def concern_of(one: Due) -> Concern | None:
    """Why a row that may be urged concerns the office; None where its day is far off."""
    if not may_be_urged(one):
        return None
    if _is_late(one):
        return Concern.LATE
    if one.level in (Level.TODAY, Level.SOON):
        return Concern.SOON
    if one.due is not None:
        return None
    return Concern.UNDATED if one.kind is Kind.PLAN else Concern.SILENT


def chosen(found: Iterable[Owing], concerns: Iterable[Concern]) -> list[Owing]:
    """The bodies with the rows of those concerns alone; a body without one is left out."""
    wanted = set(concerns)
    kept = (
        Owing(
            one.body,
            tuple(row for row in one.rows if concern_of(row) in wanted),
            one.reminded,
        )
        for one in found
    )
    return [one for one in kept if one.rows]


def days_late(due: date, today: date) -> int:
    """How many days ago a day passed; 0 where it has not."""
    return max((today - due).days, 0)


def _is_late(one: Due) -> bool:
    return one.level is Level.LATE
