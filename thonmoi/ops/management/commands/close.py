"""`thonmoi close PERIOD --unit CODE [--final] [--reason TEXT] [--commit]`."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thonmoi.ops import closing
from thonmoi.ops.terminal import TerminalCommand


class Command(TerminalCommand):
    help = gettext_lazy("Close a period: no new figures; --final: nothing more. Says what is left.")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("period", metavar="PERIOD")
        parser.add_argument("--unit", required=True, metavar="CODE")
        parser.add_argument("--final", action="store_true")
        parser.add_argument("--reason", default="", metavar="TEXT")
        parser.add_argument("--commit", action="store_true")

    def handle(self, *, period: str, unit: str, final: bool, commit: bool, **more: Any) -> None:
        found = closing.period(period, unit)
        self.stdout.write("\n".join(closing.left(found)))
        if commit:
            closing.close(found, is_final=final, reason=more["reason"])
        self.stdout.write(_("Closed.") if commit else _("Nothing was changed: add --commit."))
