"""Mail as rows: one a day and person, put in line and marked as it goes on (decision 27)."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Account
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create_many
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.models import Mail
from thonmoi.notices.rules import MailState
from thonmoi.notices.rules.mails import TRANSITIONS


def put_in_line(people: Iterable[Account], day: date) -> list[Mail]:
    """A mail of the day for each of the people who has none of it, and none that still waits.

    Called inside a deed. The accounts are held until its end, so that two deeds at once do not
    both put one in line.
    """
    ids = [one.pk for one in people]
    held = list(Account.objects.select_for_update().filter(pk__in=ids).order_by("pk"))
    rows = Mail.objects.filter(Q(day__gte=day) | Q(state=MailState.WAITING), account__in=ids)
    taken = set(rows.values_list("account_id", flat=True))
    free = (one for one in held if one.pk not in taken)
    waits = {"day": day, "state": MailState.WAITING}
    return create_many(Mail, ({"account": one, **waits} for one in free))


@action(P.MAIL_QUEUE, says=_("Put the mails of the day in line: {target}"), doors=(Door.JOB,))
def queue_mail(area: Place, *, by: Actor, people: Iterable[Account], day: date) -> list[Mail]:
    """Put the mail of a day in line for each of the people who has none yet."""
    return put_in_line(people, day)


@action(P.MAIL_MARK, says=_("Mail of {target}"), doors=(Door.JOB,))
def mark_mail(
    mail: Mail, *, by: Actor, state: MailState, day: date | None = None, reason: str = ""
) -> Mail:
    """Move a mail on, once: of two runs at the same time one gets a Conflict.

    `day` is set when it is handed over, so that nobody gets two on one day; handing over
    counts as a try.
    """
    before = MailState(mail.state)
    if state not in TRANSITIONS.get(before, ()):
        raise Conflict("mail.state", _("This mail has gone on meanwhile."))
    values: dict[str, Any] = {"state": state, "reason": reason[:300]}
    if state is MailState.SENDING:
        values |= {"tries": mail.tries + 1, "begun_at": clock.now(), "day": day or mail.day}
    elif state is not MailState.WAITING:
        values["ended_at"] = clock.now()
    return change(mail, expect={"state": before, "tries": mail.tries}, **values)
