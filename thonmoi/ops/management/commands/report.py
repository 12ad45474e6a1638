"""`thonmoi report KIND --unit CODE --period 2025-Q2 -o FILE.docx|.pdf|.xlsx`: a report as a file.

`thonmoi report plan --unit CODE -o FILE.docx|.pdf` writes the unit's plan, `… report reminder`
the draft of a reminder letter to its bodies. As .xlsx a report is its tables; `… report capital`
writes those of money, `… report adhoc` the answers to the newest inquiry.
"""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from thonmoi.ops import plan_files, report_files
from thonmoi.ops.terminal import TerminalCommand


class Command(TerminalCommand):
    help = "Write a periodic report (the office's own where it is begun) or a plan as a file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind", choices=plan_files.KINDS)
        parser.add_argument("--unit", required=True, metavar="CODE")
        parser.add_argument("--period", default="", metavar="2025-Q2")
        parser.add_argument(
            "-o", "--output", required=True, type=Path, metavar="FILE.docx|.pdf|.xlsx"
        )

    def handle(self, *, kind: str, unit: str, period: str, output: Path, **options: Any) -> None:
        report_files.write(output, plan_files.either(kind, unit, period, output.suffix))
        self.stdout.write(str(output))
