"""`thonmoi demo [--port N] [--no-serve]`: what `make demo` calls."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext_lazy as _

from thonmoi.ops import demo, serving, trial
from thonmoi.ops.management.commands.trial import HOST
from thonmoi.ops.terminal import TerminalCommand


class Command(TerminalCommand):
    help = _("Prepare the trial with simulated figures, marked as such, and serve it on loopback.")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--no-serve", action="store_true")

    def handle(self, *, port: int, no_serve: bool, **options: Any) -> None:
        if not no_serve:
            serving.require_fit(HOST, port)
        trial.prepare()
        demo.simulate()
        address = "" if no_serve else f"http://{HOST}:{port}/"
        self.stdout.write("\n".join(trial.lines(address)))
        if not no_serve:
            serving.serve(HOST, port, workers=1)
