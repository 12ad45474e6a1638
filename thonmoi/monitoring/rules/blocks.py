"""A block of base figures copied from a spreadsheet: a line for each commune. Pure.

No line is dropped: one that cannot be taken carries what is wrong with it.
"""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import format_number, parse_number
from thonmoi.kernel.text import fold, nfc
from thonmoi.monitoring.rules.basing import BASE_LABELS, BASE_UNITS, WHOLE, BaseKind

ON, SOURCE = "on", "source"
_EMPTY = frozenset({"", "-", "–", "—", "x", "…", "..."})
_WORDS: Mapping[str, tuple[str, ...]] = {
    BaseKind.HOUSEHOLDS: ("số hộ", "hộ", "tổng số hộ"),
    BaseKind.PEOPLE: ("dân số", "nhân khẩu", "số dân", "số khẩu", "số nhân khẩu"),
    BaseKind.WORKERS: ("lao động", "số lao động"),
    BaseKind.HAMLETS: ("ấp", "số ấp", "thôn", "số thôn"),
    BaseKind.COMMUNE_ROADS: ("đường xã",),
    BaseKind.HAMLET_ROADS: ("đường ấp, liên ấp", "đường ấp", "đường thôn"),
    BaseKind.ALLEYS: ("đường ngõ, xóm", "ngõ, xóm"),
    BaseKind.FIELD_ROADS: ("đường trục chính nội đồng", "đường nội đồng"),
    BaseKind.FARMLAND: ("đất sản xuất nông nghiệp", "đất nông nghiệp"),
    BaseKind.SCHOOLS: ("trường học", "số trường", "trường"),
    ON: ("tính đến ngày", "ngày", "thời điểm", "as of"),
    SOURCE: ("nguồn", "căn cứ", "source"),
}
"""How offices head these columns."""
Words = str | Promise


@dataclass(frozen=True, slots=True)
class BlockLine:
    """A line of the block: the key of its commune, its figures, or what is wrong with it."""

    number: int
    text: str
    unit: str = ""
    figures: tuple[tuple[BaseKind, Decimal], ...] = ()
    on: date | None = None
    source: str = ""
    problems: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """What was pasted: the line of heads ("" without one) and the lines below it."""

    head: str
    lines: tuple[BlockLine, ...]


def read_block(text: str, communes: Mapping[str, Iterable[str]]) -> Block:
    """Read a block; `communes` gives the ways to write each commune (code, name) by its key.

    A first line of heads may give any columns in any order; others are passed over. Without it
    the figures after the commune stand in the order of the kinds. Empty cells are no zeros.
    """
    named: dict[str, set[str]] = {}
    for key, ways in communes.items():
        for way in ways:
            named.setdefault(fold(way), set()).add(key)
    given = [(n, line) for n, line in enumerate(_lines(text), 1) if line.strip("\t; ")]
    heads = _heads(_cells(given[0][1])) if given else {}
    head = given.pop(0)[1] if heads else ""
    return Block(head, tuple(_line(n, line, heads, named) for n, line in given))


def _lines(text: str) -> list[str]:
    return nfc(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _cells(line: str) -> list[str]:
    found = next(csv.reader([line], delimiter="\t" if "\t" in line else ";"), [])
    return [part.strip().removeprefix("'") for part in found]


def _heads(cells: Sequence[str]) -> dict[int, str]:
    """Columns by what they hold; nothing where the line has no heads."""
    words = {fold(word): key for key, ways in _WORDS.items() for word in ways}
    words |= {fold(str(label)): kind for kind, label in BASE_LABELS.items()}
    bare = [fold(re.sub(r"\(.*?\)", "", cell)).strip() for cell in cells]
    return {at: words[cell] for at, cell in enumerate(bare) if cell in words}


def _line(
    number: int, text: str, heads: Mapping[int, str], named: Mapping[str, set[str]]
) -> BlockLine:
    cells = _cells(text)
    place = next((at for at, cell in enumerate(cells[:4]) if fold(cell) in named), None)
    if place is None:
        return BlockLine(number, text, problems=(_("No commune of the area is named here."),))
    keys = named[fold(cells[place])]
    if len(keys) > 1:
        wrong = _("Several communes have this name: give the code.")
        return BlockLine(number, text, problems=(wrong,))
    order = heads or {place + 1 + at: kind for at, kind in enumerate(BaseKind)}
    found = {order[at]: cell for at, cell in enumerate(cells) if at in order and at != place}
    figures, problems = _figures(found)
    on, wrong_day = _day(found.get(ON, ""))
    problems += wrong_day
    if not figures and not problems:
        problems.append(_("There is no figure in this line."))
    source = found.get(SOURCE, "")[:300]
    return BlockLine(number, text, min(keys), tuple(figures), on, source, tuple(problems))


def _figures(found: Mapping[str, str]) -> tuple[list[tuple[BaseKind, Decimal]], list[Words]]:
    """The figures of a line and what is wrong with those that cannot be read."""
    figures: list[tuple[BaseKind, Decimal]] = []
    problems: list[Words] = []
    for kind in BaseKind:
        cell = re.sub(rf"\s*{BASE_UNITS[kind]}$", "", found.get(kind, ""))
        if cell.lower() in _EMPTY:
            continue
        try:
            value = parse_number(cell, whole=kind in WHOLE)
        except Invalid as refused:
            problems.append(format_lazy("{}: {}", BASE_LABELS[kind], str(refused)))
            continue
        if value < 0:
            wrong = _("This cannot be less than zero.")
            problems.append(format_lazy("{}: {}", BASE_LABELS[kind], wrong))
        else:
            figures.append((kind, value))
    return figures, problems


def _day(cell: str) -> tuple[date | None, list[Words]]:
    if cell.lower() in _EMPTY:
        return None, []
    for shape in ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(cell.split(" ")[0], shape).date(), []
        except ValueError:
            continue
    return None, [_("The day is written like 31/12/2024.")]


@dataclass(frozen=True, slots=True)
class Sorted:
    """The lines of a block that can be kept, those that wait with their findings, and how many
    figures stand there already with the same day."""

    taken: tuple[BlockLine, ...]
    waiting: tuple[BlockLine, ...]
    unchanged: int


def sort_out(
    block: Block,
    latest: Mapping[str, Mapping[str, tuple[Decimal, date]]],
    *,
    on: date,
    today: date,
    is_sure: bool,
) -> Sorted:
    """What of a block can be kept; `latest` gives the last figure and its day by commune and kind.

    A line waits with a finding where a figure cannot be read, its day lies ahead, a commune comes
    twice, or (unless `is_sure`) a figure is far from the last one. What stands there is left out.
    """
    taken, waiting, unchanged, seen = [], [], 0, set()
    for line in block.lines:
        known = latest.get(line.unit, {})
        wrong = [*line.problems]
        if (line.on or on) > today:
            wrong.append(_("The day lies ahead."))
        if line.unit and line.unit in seen:
            wrong.append(_("This commune stands in an earlier line too."))
        if not is_sure:
            wrong += [_far(kind, value, known[kind][0]) for kind, value in line.figures
                      if kind in known and _is_far(value, known[kind][0])]  # fmt: skip
        seen.add(line.unit)
        if wrong:
            waiting.append(replace(line, problems=tuple(wrong)))
            continue
        new = tuple((k, v) for k, v in line.figures if known.get(k) != (v, line.on or on))
        unchanged += len(line.figures) - len(new)
        if new:
            taken.append(replace(line, figures=new, on=line.on or on))
    return Sorted(tuple(taken), tuple(waiting), unchanged)


def _is_far(value: Decimal, last: Decimal) -> bool:
    """Whether it differs from the last figure by more than three tenths of it."""
    return abs(value - last) * 10 > last * 3


def _far(kind: BaseKind, value: Decimal, last: Decimal) -> Words:
    return format_lazy(
        _("{kind}: {value} is far from the last figure, {last}."),
        kind=BASE_LABELS[kind],
        value=format_number(value),
        last=format_number(last),
    )
