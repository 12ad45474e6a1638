"""Messages as lines: reminders and documents, newest first."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


@dataclass(frozen=True, slots=True)
class Item:
    """One message: what it is, to whom, from whom, when, whether it was confirmed."""

    title: str
    href: str
    agency: str
    office: str
    at: datetime
    seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of a reminder, and whether it is still to be done."""

    title: str
    why: str
    where: str
    due: date | None
    is_owed: bool | None


def items(found: Iterable[Any], agencies: Collection[int], *, is_own: bool = True) -> list[Item]:
    """The messages to these agencies, or (`is_own` False) those to others."""
    kept = [one for one in found if (one.agency_id in agencies) is is_own]
    made = [_reminder(one) if hasattr(one, "note") else _delivery(one) for one in kept]
    return sorted(made, key=lambda one: one.at, reverse=True)


def things(one: Any, owed: Collection[str] | None) -> list[Thing]:
    """The things of a reminder; `owed` are the keys still owed, None where that is not known."""
    return [
        Thing(
            line.title,
            line.why,
            line.where,
            line.due,
            None if owed is None else line.key in owed,
        )
        for line in one.lines.all()
    ]


def _reminder(one: Any) -> Item:
    count = len(one.lines.all())
    return Item(
        ngettext("Reminder: %(n)s thing", "Reminder: %(n)s things", count) % {"n": count},
        reverse("reminder", args=[one.pk]),
        one.agency.name,
        one.office,
        one.sent_at,
        one.acknowledged_at,
    )


def _delivery(one: Any) -> Item:
    return Item(
        _("Document: %(document)s") % {"document": one.document},
        reverse("delivery", args=[one.pk]),
        one.agency.name,
        one.office,
        one.sent_at,
        one.acknowledged_at,
    )
