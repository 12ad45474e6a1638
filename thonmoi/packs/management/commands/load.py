"""`thonmoi load PACK [--commit]`."""

from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from thonmoi.kernel.access import Place, importer
from thonmoi.kernel.errors import Refusal
from thonmoi.kernel.permissions import Permission
from thonmoi.packs import actions, queries, reading


class Command(BaseCommand):
    help = "Read a data pack, show what it would change, and with --commit apply it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("pack", nargs="+")
        parser.add_argument("--commit", action="store_true")

    def handle(self, *, pack: list[str], commit: bool, **options: Any) -> None:
        actor = importer("thonmoi load", path="", permissions=frozenset(Permission))
        for name in pack:
            try:
                read = reading.read(name)
                for finding in read.findings:
                    self.stdout.write(f"{finding.level}: {finding.where}: {finding.message}")
                place = Place("", read.title)
                taken = (
                    actions.apply_pack(place, by=actor, pack=read)
                    if commit
                    else queries.diff(actor, read)
                )
            except Refusal as refusal:
                raise CommandError(str(refusal)) from refusal
            counts = Counter((step.op, step.kind) for step in taken)
            for (op, kind), count in sorted(counts.items()):
                self.stdout.write(f"{read.id}: {op} {count} {kind}")
        if not commit:
            self.stdout.write("Nothing was changed; --commit applies it.")
