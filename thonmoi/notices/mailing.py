"""The daily job: put the mails of a day in line, look again at what each would say, send it."""

import smtplib
from collections import Counter
from datetime import date
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import gettext as _

from thonmoi.accounts import queries as accounts
from thonmoi.kernel.access import Actor, ActorKind, Grant, Place
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices import actions, queries
from thonmoi.notices.letterbox import message
from thonmoi.notices.rules import MailState
from thonmoi.notices.rules.mails import after_failure

JOB = Actor(
    ActorKind.JOB,
    office="thonmoi remind",
    grants=(Grant("", frozenset({P.MAIL_QUEUE, P.MAIL_MARK})),),
)
"""Who sends mail: it may do nothing else."""
EVERYWHERE = Place("", "thonmoi remind")
NONE = "django.core.mail.backends.dummy.EmailBackend"


def run(day: date) -> Counter[MailState]:
    """Send what is to be sent on a day; how many mails came to which end.

    Doing it again, or twice at once, sends nobody a second mail of that day; what a run that
    stopped left is gone on with. Raises Invalid where there is no mail server, or where it
    cannot be reached: then the mails wait.
    """
    if settings.EMAIL_BACKEND == NONE:
        raise Invalid(
            "mail.none",
            _("No mail server is set, so no mail is sent; reminders are shown in the program."),
        )
    people = queries.to_be_written(JOB, day)
    if people:
        actions.queue_mail(Place("", f"{day:%d/%m/%Y}"), by=JOB, people=people, day=day)
    ends: Counter[MailState] = Counter()
    for left in queries.stuck_mails(JOB):
        ends[_mark(left, MailState.UNCERTAIN)] += 1
    connection = get_connection()
    for mail in queries.waiting_mails(JOB, day):
        ends[_one(mail, day, connection)] += 1
    connection.close()
    return ends


def _one(mail: Any, day: date, connection: BaseEmailBackend) -> MailState:
    """Send one mail, or find that there is nothing to say; the state in which it is left."""
    person = accounts.actor_of(mail.account)
    contents = queries.contents(person)
    if contents.is_empty or not mail.account.email:
        return _mark(mail, MailState.EMPTY)
    letter = message(mail.account, contents, day, person)
    _reach(connection)
    if _mark(mail, MailState.SENDING, day=day) is not MailState.SENDING:
        return MailState(mail.state)
    return _hand_over(mail, letter, connection)


def _hand_over(mail: Any, letter: EmailMessage, connection: BaseEmailBackend) -> MailState:
    """What the server refused is tried again; what was lost on the way is not: it may be there."""
    try:
        connection.send_messages([letter])
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as error:
        connection.close()
        return _mark(mail, after_failure(mail.tries), reason=str(error))
    except (smtplib.SMTPException, OSError) as error:
        connection.close()
        return _mark(mail, MailState.UNCERTAIN, reason=str(error))
    return _mark(mail, MailState.SENT)


def _reach(connection: BaseEmailBackend) -> None:
    try:
        connection.open()
    except (smtplib.SMTPException, OSError) as error:
        raise Invalid(
            "mail.server",
            _("The mail server cannot be reached (%(reason)s). The mails wait for the next run.")
            % {"reason": error},
        ) from error


def _mark(mail: Any, state: MailState, **values: Any) -> MailState:
    """The state of a mail after marking it; where another run was quicker, the one it had."""
    try:
        return MailState(actions.mark_mail(mail, by=JOB, state=state, **values).state)
    except Conflict:
        return MailState(mail.state)
