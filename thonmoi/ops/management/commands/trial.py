"""`thonmoi trial [--port N] [--no-serve]`: what `make run` calls."""

from typing import Any

from django.core.management.base import CommandParser

from thonmoi.ops import serving, trial
from thonmoi.ops.terminal import TerminalCommand

HOST = "127.0.0.1"


class Command(TerminalCommand):
    help = "Prepare the local trial, print its matrix and sign-ins, and serve it on loopback."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--no-serve", action="store_true")

    def handle(self, *, port: int, no_serve: bool, **options: Any) -> None:
        if not no_serve:
            serving.require_fit(HOST, port)
        trial.prepare()
        address = "" if no_serve else f"http://{HOST}:{port}/"
        self.stdout.write("\n".join(trial.lines(address)))
        if not no_serve:
            serving.serve(HOST, port, workers=1)
