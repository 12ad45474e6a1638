"""`thonmoi bench [NAME …] [--json]`."""

import json
from typing import Any

from django.core.management.base import CommandParser

from thonmoi.ops import bench
from thonmoi.ops.terminal import TerminalCommand


class Command(TerminalCommand):
    help = "Measure; prints rows with ratios. Without a name, every bench."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", nargs="*")
        parser.add_argument("--json", action="store_true", dest="as_json")

    def handle(self, *, name: list[str], as_json: bool, **options: Any) -> None:
        rows = {one: bench.rows(one) for one in name or bench.names()}
        if as_json:
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1, default=str))
            return
        for one, lines in rows.items():
            self.stdout.write("\n".join([one, *bench.table(lines), ""]))
