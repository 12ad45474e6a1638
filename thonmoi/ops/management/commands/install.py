"""`thonmoi install [--pack P …] [--unit CODE] [--agency CODE] [--admin NAME]`."""

from typing import Any

from django.core.management.base import CommandParser

from thonmoi.ops import install
from thonmoi.ops.terminal import TerminalCommand


class Command(TerminalCommand):
    help = "Make or upgrade an installation: folder, secret, tables, packs, first administrator."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--pack", action="append", default=[])
        parser.add_argument("--unit", default="", help="code of the unit to administer")
        parser.add_argument("--agency", default="", help="code of the administrator's agency")
        parser.add_argument("--admin", default="quan-tri", help="sign-in name")

    def handle(
        self, *, pack: list[str], unit: str, agency: str, admin: str, **options: Any
    ) -> None:
        for line in install.install(tuple(pack), unit=unit, agency=agency, username=admin):
            self.stdout.write(line)
