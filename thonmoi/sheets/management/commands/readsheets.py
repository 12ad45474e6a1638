"""`thonmoi readsheets FOLDER --area CODE [--save]`."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Place
from thonmoi.ops.terminal import TerminalCommand
from thonmoi.sheets import console
from thonmoi.units import queries as units


class Command(TerminalCommand):
    help = _(
        "Read every filled form of a folder; --save keeps them for the people of the communes."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder")
        parser.add_argument("--area", required=True, metavar="CODE")
        parser.add_argument("--save", action="store_true")

    def handle(self, *, folder: str, area: str, save: bool, **more: Any) -> None:
        by, paths = console.actor(), sorted(Path(folder).glob("*.xlsx"))
        unit = units.unit(by, area)
        for one in console.gather(by, Place(unit.path, str(unit)), paths, save=save):
            self.stdout.write(console.line(one))
