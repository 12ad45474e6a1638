"""`thonmoi report KIND --unit CODE --period 2025-Q2 -o FILE.docx|.pdf`: a report as a file."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from thonmoi.ops import report_files
from thonmoi.ops.terminal import TerminalCommand
from thonmoi.reports.rules import ReportKind


class Command(TerminalCommand):
    help = "Write a periodic report: the office's own where it is begun, else built from now."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind", choices=[str(kind) for kind in ReportKind])
        parser.add_argument("--unit", required=True, metavar="CODE")
        parser.add_argument("--period", required=True, metavar="2025-Q2")
        parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE.docx|.pdf")

    def handle(self, *, kind: str, unit: str, period: str, output: Path, **options: Any) -> None:
        content = report_files.content(ReportKind(kind), unit, period, output.suffix)
        report_files.write(output, content)
        self.stdout.write(str(output))
