"""What is due, pure: one row of work, its urgency, its order."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise

SOON = timedelta(days=7)
"""A date nearer than this is named as near."""


class Kind(StrEnum):
    """Why a thing stands in somebody's list; the order is that of the page."""

    RETURNED = "returned"
    ASKED = "asked"
    PLAN = "plan"
    WAITING = "waiting"


KIND_LABELS: dict[Kind, Words] = {
    Kind.RETURNED: _("Returned"),
    Kind.ASKED: _("To be done"),
    Kind.PLAN: _("Work of the plan, to which no document sets a date"),
    Kind.WAITING: _("Waiting for others"),
}


class Level(StrEnum):
    """How near the date is; the order is that of urgency."""

    LATE = "late"
    TODAY = "today"
    SOON = "soon"
    OPEN = "open"


NOBODY = 0
"""As `Due.agency_id`: what no single body owes, so that nobody is urged."""
OPEN: Words = pgettext_lazy("button", "Open")


@dataclass(frozen=True, slots=True)
class Cites:
    """What a row rests on: a thing of a kind that is registered with `notices.citing`."""

    kind: str
    pk: int
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """One row of work of one person.

    `title` says what, `why` the reason in a sentence, `where` is the address of the
    cell or button, `action` the word on it, `quote` a reason that somebody wrote.
    `due` is set only where a document or a period sets it, `since` is when it began to
    wait. `count` is how many things the row stands for. `can_be_late` is the answer of
    `may_be_late`; `level` is filled in by the query and by nobody else. `agency_id` is the
    body that owes it (or `NOBODY`); None: the committee of the commune at `unit_path` does.
    `cites` is the plan that asks for it, `words` the whole where `title` is cut short: for letters.
    """

    key: str
    kind: Kind
    title: Words
    why: Words
    where: str
    action: Words = OPEN
    due: date | None = None
    since: date | None = None
    unit_path: str = ""
    count: int = 1
    quote: str = ""
    can_be_late: bool = True
    agency_id: int | None = None
    cites: Cites | None = None
    words: Words = ""
    level: Level = Level.OPEN

    @property
    def is_owed(self) -> bool:
        """Whether the person has to do something: what waits for others is not owed."""
        return self.kind is not Kind.WAITING


def may_be_late(
    *,
    is_request: bool = False,
    is_urged: bool = True,
    is_in_force: bool = True,
) -> bool:
    """Whether a date that passed makes a thing late (decisions 14, 17).

    Never for a request, for the Front and the Party (`is_urged` of the agency), or for
    what stands in a plan that is not in force yet. A plan in force whose number is not
    recorded can be late: the number only stops letters that cite it.
    """
    return not is_request and is_urged and is_in_force


def level_of(one: Due, today: date) -> Level:
    """How near the date of a row is; a row that cannot be late is open once it passed."""
    if one.due is None:
        return Level.OPEN
    if one.due < today:
        return Level.LATE if one.can_be_late else Level.OPEN
    if one.due == today:
        return Level.TODAY
    return Level.SOON if one.due - today <= SOON else Level.OPEN


def in_order(found: Iterable[Due], today: date) -> list[Due]:
    """The rows with their levels, each key once, oldest first.

    By date of being due, then by since when it waits, then in the order of their sources;
    what has no date stands after what has one; what waits for others last.
    """
    once = {one.key: replace(one, level=level_of(one, today)) for one in found}
    return sorted(
        once.values(),
        key=lambda d: (not d.is_owed, d.due or date.max, d.since or date.max),
    )
