"""What commands have in common: a refusal is one sentence and an exit code, never a traceback."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils.translation import gettext as _

from thonmoi.kernel.errors import Refusal


class TerminalCommand(BaseCommand):
    """A command whose refusals, and a database that cannot be used, end in one sentence."""

    requires_system_checks = ()

    def create_parser(self, prog_name: str, subcommand: str, **options: Any) -> CommandParser:
        """The parser; `--help` wraps its words, which a lazy translation does not let it do."""
        self.help = str(self.help)
        return super().create_parser(prog_name, subcommand, **options)

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Run the command; raises CommandError (exit 1) with the sentence."""
        try:
            return super().execute(*args, **options)
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        except DatabaseError as error:
            reason = str(error).strip().splitlines()[:1] or [type(error).__name__]
            raise CommandError(
                _("The database cannot be used (%(reason)s). Is it installed and running?")
                % {"reason": reason[0]}
            ) from error
