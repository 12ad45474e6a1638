"""Pure: figures that were typed or pasted as lines, each of a code and a figure."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.mappings.facts import Value
from thonmoi.mappings.naming import Names
from thonmoi.mappings.rules import FIGURES, Role, Thing

_APART = re.compile(r"\t|;|\|| = ")
MOST_LINES = 5000


def pasted(text: str, names: Names, unit: str, period: str) -> tuple[Value, ...]:
    """The figures of `text`: "18.7<tab>97,74", or with a commune before.

    Raises Invalid (field ``lines``) for the first line that cannot be read, naming it.
    """
    lines = [one for one in text.splitlines() if one.strip()]
    if len(lines) > MOST_LINES:
        raise Invalid("filing.lines", _("These are too many lines: use a workbook."), field="lines")
    return tuple(_read(lines, names, unit, period))


def _read(lines: list[str], names: Names, unit: str, period: str) -> Iterator[Value]:
    for at, line in enumerate(lines, start=1):
        parts = [part.strip() for part in _APART.split(line)]
        owner = unit
        if len(parts) > 2:
            first = _meant(names, parts[0], at, line)
            if first.role is Role.UNIT:
                owner, parts = first.code, parts[1:]
        thing = _meant(names, parts[0], at, line)
        if len(parts) < 2 or thing.role not in FIGURES:
            raise _unread(at, line)
        if parts[-1]:
            yield Value(owner, thing, period, "", parts[-1][:200])


def _meant(names: Names, words: str, at: int, line: str) -> Thing:
    try:
        return names.meant(words)
    except Invalid as wrong:
        raise _unread(at, line) from wrong


def _unread(at: int, line: str) -> Invalid:
    said = _("Line %(at)s (“%(line)s”) is not a code and a figure: mend it.")
    return Invalid("filing.line", said % {"at": at, "line": line[:40]}, field="lines")
