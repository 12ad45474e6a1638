"""Groups of communes read from a pasted table."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules.grouping import group_label
from thonmoi.kernel.text import fold

_SEPARATORS = (r"\t", ";", " {2,}", r",\s")


@dataclass(frozen=True, slots=True)
class Pasted:
    """A line of a pasted list: the unit and group that were read, or why it was not."""

    number: int
    text: str
    unit: str = ""
    group: str = ""
    problem: str | Promise = ""


def read_pasted(
    text: str, units: Mapping[str, Iterable[str]], groups: Mapping[str, str]
) -> list[Pasted]:
    """Read lines copied from a sheet: a cell names the unit, one after it the group.

    `units` gives the ways to write each unit (code, name, kind and name), `groups` the name of
    each code. No line is dropped: one that cannot be read carries its problem.
    """
    named: dict[str, set[str]] = {}
    for unit, ways in units.items():
        for way in ways:
            named.setdefault(fold(way), set()).add(unit)
    words = _group_words(groups)
    lines = ((n, line.strip()) for n, line in enumerate(text.splitlines(), 1))
    return [_read(n, line, named, words) for n, line in lines if line]


def _group_words(groups: Mapping[str, str]) -> dict[str, str]:
    words: dict[str, str] = {}
    for code, name in groups.items():
        number = re.fullmatch(r"\D*(\d+)", code)
        for way in (code, name, group_label(code, name), number[1] if number else code):
            words[fold(way.replace("_", " "))] = code
    return words


def _read(
    number: int, line: str, named: Mapping[str, set[str]], words: Mapping[str, str]
) -> Pasted:
    between = next((sep for sep in _SEPARATORS if re.search(sep, line)), _SEPARATORS[-1])
    cells = [fold(cell) for cell in re.split(between, line)]
    place = next((i for i, cell in enumerate(cells) if cell in named and cell not in words), None)
    if place is None:
        place = next((i for i, cell in enumerate(cells) if cell in named), None)
    if place is None:
        return Pasted(number, line, problem=_("No unit of the area is named here."))
    if len(named[cells[place]]) > 1:
        return Pasted(number, line, problem=_("Several units have this name: give the code."))
    (unit,) = named[cells[place]]
    given = next((words[cell] for cell in cells[place + 1 :] if cell in words), "")
    if not given:
        return Pasted(number, line, unit, problem=_("No group of the set is named after the unit."))
    return Pasted(number, line, unit, given)
