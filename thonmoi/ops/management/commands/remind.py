"""`thonmoi remind [--on YYYY-MM-DD]`: the daily job that sends mail; safe to run every hour."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from thonmoi.kernel import clock
from thonmoi.notices.rules import MailState
from thonmoi.ops.forgetting import daily
from thonmoi.ops.status import day_of
from thonmoi.ops.terminal import TerminalCommand


class Command(TerminalCommand):
    help = "Send what is due and what the office reminded of, one mail a day to a person at most."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--on", default="", metavar="YYYY-MM-DD")

    def handle(self, *, on: str, **options: Any) -> None:
        ends = daily(day_of(on) if on else clock.now().date())
        self.stdout.write(
            _(
                "Sent %(sent)d, nothing to say %(empty)d, to be tried again %(waiting)d, "
                "failed %(failed)d, uncertain %(uncertain)d."
            )
            % {str(state): ends[state] for state in MailState}
        )
