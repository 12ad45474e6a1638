"""Mail: what a person chose, who is to be written to, what waits, what was sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from thonmoi.accounts import queries as accounts
from thonmoi.accounts.models import Account
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.notices.models import Digest, Mail, Reminder
from thonmoi.notices.queries.dues import due
from thonmoi.notices.queries.owing import owed_keys
from thonmoi.notices.rules import Due, Kind, Level, MailState, Rhythm
from thonmoi.notices.rules.mails import STUCK_AFTER, USUAL, is_day_of


@dataclass(frozen=True, slots=True)
class Contents:
    """What a mail tells a person now; `more` counts what is owed besides."""

    reminders: tuple[Reminder, ...]
    rows: tuple[Due, ...]
    more: int

    @property
    def is_empty(self) -> bool:
        return not self.reminders and not self.rows


def rhythm(actor: Actor) -> Rhythm:
    """How often the actor wants mail; the usual where nothing was chosen."""
    found = Digest.objects.filter(account=actor.id).first()
    return Rhythm(found.rhythm) if found else USUAL


def own_mails(actor: Actor) -> list[Mail]:
    """The last mails to the actor, newest first."""
    return list(Mail.objects.filter(account=actor.id).order_by("-day")[:10])


def to_be_written(actor: Actor, on: date) -> list[Account]:
    """People with an address whose list is due on a day and who have no mail of it."""
    people = accounts.with_address(actor)
    chosen = dict(Digest.objects.values_list("account_id", "rhythm"))
    there = set(Mail.objects.filter(day=on).values_list("account_id", flat=True))
    return [
        one
        for one in people
        if one.pk not in there and is_day_of(Rhythm(chosen.get(one.pk, USUAL)), on)
    ]


def to_be_told(actor: Actor, agency_ids: Iterable[int]) -> list[Account]:
    """People of agencies whom a reminder reaches by mail: with an address, wanting any mail."""
    staff = accounts.staff(actor, agency_ids)
    people = {one.pk: one for many in staff.values() for one in many if one.email}
    silent = set(Digest.objects.filter(rhythm=Rhythm.NONE).values_list("account_id", flat=True))
    return [one for pk, one in sorted(people.items()) if pk not in silent]


def waiting_mails(actor: Actor, on: date) -> list[Mail]:
    """Mails to be sent on a day, oldest first: to who may still sign in and has none of it yet."""
    rows = Mail.objects.filter(state=MailState.WAITING, day__lte=on, account__is_active=True)
    had = Mail.objects.filter(day=on).exclude(state=MailState.WAITING).values("account")
    rows = rows.exclude(account__in=had)
    return list(rows.select_related("account__home").order_by("day", "pk"))


def stuck_mails(actor: Actor) -> list[Mail]:
    """Mails that a run which stopped left while they were handed over."""
    before = clock.now() - timedelta(minutes=STUCK_AFTER)
    rows = Mail.objects.filter(state=MailState.SENDING, begun_at__lt=before)
    return list(rows.select_related("account__home").order_by("pk"))


def contents(actor: Actor) -> Contents:
    """What a mail would tell the actor now: what was settled meanwhile is not in it."""
    open_ = Reminder.objects.filter(agency__in=actor.agency_ids, acknowledged_at=None)
    owed = [one for one in due(actor) if one.is_owed and not one.key.startswith("reminder:")]
    near = (Level.LATE, Level.TODAY, Level.SOON)
    told = [one for one in owed if one.level in near or one.kind is Kind.RETURNED]
    every = open_.prefetch_related("lines").order_by("sent_at")
    reminders = tuple(one for one in every if _holds(actor, one))
    return Contents(reminders, tuple(told), len(owed) - len(told))


def _holds(actor: Actor, one: Reminder) -> bool:
    """Whether anything that a reminder names is still owed by the body."""
    owed = owed_keys(actor, one.agency_id) or frozenset()
    return any(line.key in owed for line in one.lines.all())
