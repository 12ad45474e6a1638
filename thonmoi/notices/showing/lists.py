"""Bodies with what they owe, as rows of the list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.notices.rules import CONCERN_LABELS, Body, Concern, Due, Owing
from thonmoi.notices.rules.urging import Reminded, concern_of, days_late
from thonmoi.ui.parts import Stat

FEW = 3
"""So many things of a body are shown before it is opened."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that is owed, its shape, the words of its date, when it was last told."""

    due: Due
    state: str
    words: str | Promise
    told: date | None


@dataclass(frozen=True, slots=True)
class Row:
    """One body of the list."""

    body: Body
    late: int
    soon: int
    silent: int
    oldest: date | None
    reminded: Reminded
    things: tuple[Thing, ...]

    @property
    def first(self) -> tuple[Thing, ...]:
        return self.things[:FEW]

    @property
    def rest(self) -> tuple[Thing, ...]:
        return self.things[FEW:]


_STATES = {Concern.LATE: "late", Concern.SOON: "risk"}


def rows(found: Iterable[Owing], told: Mapping[tuple[int, str], date], today: date) -> list[Row]:
    """A row for each body, in the order given."""
    return [
        Row(
            one.body,
            one.late,
            one.count(Concern.SOON),
            one.count(Concern.SILENT) + one.count(Concern.UNDATED),
            one.oldest,
            one.reminded,
            tuple(_thing(row, told.get((one.body.agency_id, row.key)), today) for row in one.rows),
        )
        for one in found
    ]


def stats(every: Iterable[Owing]) -> list[Stat]:
    """Headline figures: how many things of how many bodies, by concern."""
    found, made = list(every), []
    for concern in (Concern.LATE, Concern.SOON, Concern.SILENT):
        bodies = [one for one in found if one.count(concern)]
        things = sum(one.count(concern) for one in bodies)
        meta = ngettext("%(n)s body", "%(n)s bodies", len(bodies)) % {"n": len(bodies)}
        href = f"?concern={concern}"
        made.append(Stat(CONCERN_LABELS[concern], str(things), "", meta if things else "", href))
    quiet = sum(not one.rows for one in found)
    made.append(Stat(_("Bodies that owe nothing"), str(quiet), f"/{len(found)}"))
    return made


def _thing(row: Due, told: date | None, today: date) -> Thing:
    concern = concern_of(row)
    return Thing(row, _STATES.get(concern, "todo") if concern else "todo", _words(row, today), told)


def _words(row: Due, today: date) -> str:
    if row.due is None:
        if row.since is None:
            return _("no date is set")
        days = (today - row.since).days
        if days <= 0:
            return ""
        return ngettext("for %(n)s day", "for %(n)s days", days) % {"n": days}
    late = days_late(row.due, today)
    if late:
        return ngettext("%(n)s day late", "%(n)s days late", late) % {"n": late}
    days = (row.due - today).days
    return ngettext("%(n)s day left", "%(n)s days left", days) % {"n": days} if days else _("today")
