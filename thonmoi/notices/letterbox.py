"""The words of a mail: what the office reminds of, what is late or near, where it is done."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from thonmoi.audit import queries as audit
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.notices.queries.mails import Contents
from thonmoi.notices.rules import Due, Level
from thonmoi.notices.rules.urging import days_late


def message(account: Any, contents: Contents, day: date, person: Actor) -> EmailMessage:
    """The mail to an account; its identity is that of the person and the day."""
    with override("vi"):
        late = sum(row.level is Level.LATE for row in contents.rows)
        subject = (
            ngettext("%(n)s thing is overdue", "%(n)s things are overdue", late) % {"n": late}
            if late
            else _("What is to be done")
        )
        host = urlsplit(settings.ORIGIN).hostname or "localhost"
        return EmailMessage(
            f"[Thôn Mới] {subject}, {clock.today():%d/%m/%Y}",
            "\n".join(_lines(contents, person)),
            to=[account.email],
            headers={
                "Message-ID": f"<thonmoi-{account.pk}-{day:%Y%m%d}@{host}>",
                "Auto-Submitted": "auto-generated",
            },
        )


def _lines(contents: Contents, person: Actor) -> Iterator[str]:
    if audit.is_simulated(person):
        yield _("[Simulated figures, a trial]")
    yield f"{_('Office:')} {person.office}"
    for one in contents.reminders:
        yield ""
        said = {"office": one.office, "day": f"{one.sent_at:%d/%m/%Y}"}
        yield _("%(office)s reminded your agency on %(day)s.") % said
        if one.note:
            yield one.note
        yield _link(reverse("reminder", args=[one.pk]))
    if contents.rows:
        yield ""
        yield _("Overdue, due soon or returned:")
    for row in contents.rows:
        yield f"- {row.title}: {_when(row)}"
        yield f"  {_link(row.where)}"
    if contents.more:
        yield ""
        yield ngettext("%(n)s other thing waits.", "%(n)s other things wait.", contents.more) % {
            "n": contents.more
        }
    yield ""
    yield f"{_('All of it:')} {_link(reverse('my-work'))}"
    yield f"{_('How often this mail comes:')} {_link(reverse('digest-choose'))}"


def _when(row: Due) -> str:
    if row.due is None:
        return str(row.why)
    late = days_late(row.due, clock.today())
    if row.level is Level.LATE:
        words = ngettext("%(n)s day late", "%(n)s days late", late) % {"n": late}
        return f"{words} ({row.due:%d/%m/%Y})"
    return _("due on %(day)s") % {"day": f"{row.due:%d/%m/%Y}"}


def _link(path: str) -> str:
    return settings.ORIGIN + path
