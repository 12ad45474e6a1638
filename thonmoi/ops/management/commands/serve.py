"""`thonmoi serve [--host H] [--port N] [--workers N]`: serve an installation."""

import os
from typing import Any

from django.core.management.base import CommandParser

from thonmoi.ops import serving, setup
from thonmoi.ops.terminal import TerminalCommand


class Command(TerminalCommand):
    help = "Serve with production settings; a proxy in front brings HTTPS."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=min(os.cpu_count() or 1, 8))

    def handle(self, *, host: str, port: int, workers: int, **options: Any) -> None:
        setup.require_prepared()
        serving.require_fit(host, port)
        if warning := serving.warning():
            self.stderr.write(warning)
        serving.serve(host, port, workers=max(1, workers))
