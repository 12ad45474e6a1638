"""`thonmoi readplan FILE [--json] [--save] [--unit CODE]`."""

import json
from typing import Any

from django.core.management.base import CommandParser

from thonmoi.intake import console
from thonmoi.ops.terminal import TerminalCommand


class Command(TerminalCommand):
    help = "Read a plan or similar document and print what it says; --save makes the proposal."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file")
        parser.add_argument("--json", action="store_true", dest="as_json")
        parser.add_argument("--save", action="store_true")
        parser.add_argument("--unit", default="")

    def handle(self, *, file: str, as_json: bool, save: bool, unit: str, **more: Any) -> None:
        found = console.of_file(file, unit)
        if as_json:
            self.stdout.write(json.dumps(found.to_json(), ensure_ascii=False, indent=1))
        else:
            self.stdout.write("\n".join(console.told(found)))
        if save:
            self.stderr.write(console.save(file, unit))
