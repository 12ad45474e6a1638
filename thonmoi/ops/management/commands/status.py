"""`thonmoi status [--unit CODE] [--on DATE] [--json]`: the matrix and the distances."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext_lazy as _

from thonmoi.ops import status
from thonmoi.ops.terminal import TerminalCommand


class Command(TerminalCommand):
    help = _("Print the matrix of an area and the distances to the targets.")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--unit", default="", metavar="CODE")
        parser.add_argument("--on", default="", metavar="YYYY-MM-DD")
        parser.add_argument("--json", action="store_true")

    def handle(self, *, unit: str, on: str, json: bool, **options: Any) -> None:
        day = status.day_of(on)
        said = status.as_json(unit, day) if json else "\n".join(status.as_text(unit, day))
        self.stdout.write(said)
