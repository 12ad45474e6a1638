"""A run of the daily job on a database of its own: `python -m tests.stress.reminder WORD OUTBOX`.

`prepare` gives the communes addresses and reminds them; `run` sends when told `go`; `die` stops
dead after a few. Each mail sent is a line of the file OUTBOX.
"""

import os
import sys
import time

import django
from django.core.mail.backends.base import BaseEmailBackend

FEW = 5


class Outbox(BaseEmailBackend):
    """Writes down to whom a mail went; slow, so that runs meet."""

    sent = 0

    def send_messages(self, messages):
        with open(sys.argv[2], "a", encoding="utf-8") as file:
            file.writelines(f"{one.to[0]}\n" for one in messages)
        time.sleep(0.02)
        Outbox.sent += len(messages)
        if sys.argv[1] == "die" and Outbox.sent == FEW:
            os._exit(9)
        return len(messages)


def remind() -> None:
    """Everybody of a commune gets an address of his own; the office reminds all communes."""
    from thonmoi.accounts.actions import change_email
    from thonmoi.accounts.models import Account
    from thonmoi.accounts.queries import actor_of
    from thonmoi.notices.tests import world

    for account in Account.objects.filter(memberships__role__startswith="commune"):
        change_email(account, by=actor_of(account), email=f"{account.username}@example.vn")
    world.remind(*(one.body.code for one in world.chosen() if one.body.is_commune))


def send() -> None:
    """One run, as the command does it, when told to begin."""
    from django.conf import settings

    from thonmoi.kernel import clock
    from thonmoi.notices import mailing

    settings.EMAIL_BACKEND = f"{__name__}.Outbox"
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    mailing.run(clock.now().date())


if __name__ == "__main__":
    django.setup()
    sys.modules["tests.stress.reminder"] = sys.modules[__name__]
    __name__ = "tests.stress.reminder"
    if sys.argv[1] == "prepare":
        remind()
    else:
        send()
