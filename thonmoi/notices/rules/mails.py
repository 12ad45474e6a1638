"""Mail, pure: how often somebody wants it, and how far a mail of a day has come."""

from datetime import date
from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.notices.rules.dues import Words


class Rhythm(StrEnum):
    """How often a person wants the list of what is due by mail."""

    WEEKLY = "weekly"
    DAILY = "daily"
    NONE = "none"


RHYTHM_LABELS: dict[Rhythm, Words] = {
    Rhythm.WEEKLY: _("Once a week, on Monday"),
    Rhythm.DAILY: _("Every working day"),
    Rhythm.NONE: _("No mail"),
}
USUAL = Rhythm.WEEKLY
"""For who has an address and chose nothing."""
MONDAY, SATURDAY = 0, 5


class MailState(StrEnum):
    """A mail of a day: waiting, being handed over, and how it ended.

    `uncertain`: the program stopped while the mail server had it; it is not sent again.
    """

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    EMPTY = "empty"
    FAILED = "failed"
    UNCERTAIN = "uncertain"


MAIL_LABELS: dict[MailState, Words] = {
    MailState.WAITING: _("waits for the next run"),
    MailState.SENDING: _("is being sent"),
    MailState.SENT: pgettext_lazy("mail", "sent"),
    MailState.EMPTY: _("not sent: nothing was left to say"),
    MailState.FAILED: _("failed and given up"),
    MailState.UNCERTAIN: _("interrupted while it was sent; it may have arrived"),
}
TRANSITIONS: dict[MailState, frozenset[MailState]] = {
    MailState.WAITING: frozenset({MailState.SENDING, MailState.EMPTY, MailState.FAILED}),
    MailState.SENDING: frozenset(
        {MailState.SENT, MailState.WAITING, MailState.FAILED, MailState.UNCERTAIN}
    ),
}
MOST_TRIES = 5
"""A mail that the server refused so often is given up."""
STUCK_AFTER = 15
"""Minutes after which a mail that is still being handed over was left by a run that stopped."""


def is_day_of(rhythm: Rhythm, day: date) -> bool:
    """Whether the list of a rhythm is sent on a day: on Monday, or on every working day."""
    if rhythm is Rhythm.WEEKLY:
        return day.weekday() == MONDAY
    return rhythm is Rhythm.DAILY and day.weekday() < SATURDAY


def after_failure(tries: int) -> MailState:
    """Where a mail stands after its `tries`-th attempt failed."""
    return MailState.WAITING if tries < MOST_TRIES else MailState.FAILED
