"""`thonmoi readsheet FILE --unit CODE --period 2025-Q2 [--json] [--save]`."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext_lazy as _

from thonmoi.ops.terminal import TerminalCommand
from thonmoi.sheets import console


class Command(TerminalCommand):
    help = _("Read a filled form and print what it changes; --save keeps it for a person.")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file")
        parser.add_argument("--unit", required=True, metavar="CODE")
        parser.add_argument("--period", required=True, metavar="PERIOD")
        parser.add_argument("--json", action="store_true", dest="as_json")
        parser.add_argument("--save", action="store_true")

    def handle(
        self, *, file: str, unit: str, period: str, as_json: bool, save: bool, **more: Any
    ) -> None:
        found = console.of_file(file, unit, period)
        self.stdout.write(console.printed(found, as_json=as_json))
        if save:
            self.stderr.write(console.save(found))
