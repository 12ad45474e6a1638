"""`thonmoi doctor [--json]`: exit 0 where all is as it was left, else 1."""

import json
import sys
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from thonmoi.kernel.access import importer
from thonmoi.ops.examination import examination
from thonmoi.ops.terminal import TerminalCommand


class Command(TerminalCommand):
    help = "Verify the log, compare every row with it, find files and rows that lost each other."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", dest="as_json")

    def handle(self, *, as_json: bool, **options: Any) -> None:
        found = examination(importer("thonmoi doctor", path="", permissions=frozenset()))
        if as_json:
            self.stdout.write(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
        else:
            lines = [f"{f.kind}: {f.where}: {f.sentence}" for f in found.findings]
            self.stdout.write("\n".join(lines or [_("All is as it was left.")]))
            self.stdout.write(_("Head of the log: #%d %s") % (found.seq, found.hash))
        if found.findings:
            sys.exit(1)
