"""`thonmoi status [--unit CODE] [--on DATE] [--json]`: the matrix and the distances."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from thonmoi.kernel.errors import Refusal
from thonmoi.ops import status


class Command(BaseCommand):
    help = "Print the matrix of an area and the distances to the targets."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--unit", default="")
        parser.add_argument("--on", type=date.fromisoformat, metavar="YYYY-MM-DD")
        parser.add_argument("--json", action="store_true")

    def handle(self, *, unit: str, on: date | None, json: bool, **options: Any) -> None:
        try:
            said = status.as_json(unit, on) if json else "\n".join(status.as_text(unit, on))
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(said)
