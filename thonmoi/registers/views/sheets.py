"""The log of activities as a sheet."""

from django.utils.translation import gettext as _

from thonmoi.registers.queries import ActivityView
from thonmoi.registers.rules.sheets import sheet


def activities_sheet(rows: list[ActivityView]) -> bytes:
    """A line an activity; those that were withdrawn say so in the last column."""
    heads = [
        _("Day"),
        _("Kind"),
        _("Where"),
        _("What was done"),
        _("Held by"),
        _("Sessions held"),
        _("People who came"),
        _("Women among them"),
        _("Clause"),
        _("Criterion"),
        _("What shows it"),
        _("Note"),
        _("Withdrawn on"),
    ]
    return sheet(heads, map(_line, rows))


def _line(one: ActivityView) -> list[object]:
    return [
        one.on,
        str(one.kind_label),
        one.unit,
        one.what,
        one.agency,
        one.sessions,
        one.people,
        one.women,
        one.clause,
        one.criterion,
        one.file_name or one.reference,
        one.remark,
        one.withdrawn_on,
    ]
