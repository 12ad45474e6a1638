"""Rows of work in sections, as the interface draws them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.notices.rules import KIND_LABELS, Due, Kind, Level
from thonmoi.ui.parts import Moment, Task

_SHAPES = {Kind.RETURNED: "unmet", Kind.WAITING: "verify"}


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of one kind; hot where something is late or came back."""

    key: str
    title: str | Promise
    tasks: tuple[Task, ...]
    is_hot: bool


def sections(rows: Iterable[Due], today: date) -> list[Section]:
    """My work by kind, in the order of the page; empty ones are left out."""
    found, made = list(rows), []
    for kind, title in KIND_LABELS.items():
        mine = [one for one in found if one.kind is kind]
        if mine:
            hot = kind is Kind.RETURNED or any(one.level is Level.LATE for one in mine)
            tasks = tuple(task(one, today, is_primary=one is mine[0] and not made) for one in mine)
            made.append(Section(str(kind), title, tasks, hot))
    return made


def task(one: Due, today: date, *, is_primary: bool = False) -> Task:
    """A row of work with its shape and the words of its date."""
    return Task(
        one.title,
        one.where,
        one.action,
        why=one.why,
        state="late" if one.level is Level.LATE else _SHAPES.get(one.kind, "todo"),
        due=one.due,
        due_words=_due_words(one, today),
        quote=one.quote,
        is_primary=is_primary,
    )


def coming(rows: Iterable[Due], today: date) -> list[Moment]:
    """Dates that are still to come, nearest first, each thing once."""
    dated = sorted((d.due, str(d.title)) for d in rows if d.due and d.due >= today)
    return [Moment(title, day, state="next") for day, title in dict.fromkeys(dated)][:6]


def _due_words(one: Due, today: date) -> str:
    if one.due is None:
        days = (today - one.since).days if one.since else 0
        waits = one.kind is Kind.WAITING and days > 0
        return ngettext("%(n)s day", "%(n)s days", days) % {"n": days} if waits else ""
    days = (one.due - today).days
    if days == 0:
        return _("today")
    if days > 0:
        return ngettext("%(n)s day left", "%(n)s days left", days) % {"n": days}
    if one.level is Level.LATE:
        return ngettext("%(n)s day late", "%(n)s days late", -days) % {"n": -days}
    return ""
