"""`thonmoi load PACK [--commit]`."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Place, importer
from thonmoi.kernel.permissions import Permission
from thonmoi.ops.terminal import TerminalCommand
from thonmoi.packs import actions, queries, reading, steps


class Command(TerminalCommand):
    help = "Read a data pack, show what it would change, and with --commit apply it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("pack", nargs="+")
        parser.add_argument("--commit", action="store_true")

    def handle(self, *, pack: list[str], commit: bool, **options: Any) -> None:
        actor = importer("thonmoi load", path="", permissions=frozenset(Permission))
        for read in map(reading.read, pack):
            self.stdout.writelines(f"{finding}\n" for finding in read.findings)
            taken = queries.diff(actor, read)
            if commit:
                taken = actions.apply_pack(Place("", read.title), by=actor, pack=read)
            self.stdout.writelines(f"{read.id}: {line}\n" for line in steps.counted(taken))
        if not commit:
            self.stdout.write(_("Nothing was changed; --commit applies it."))
