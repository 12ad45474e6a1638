"""The matrix as rows of cells: states, words, addresses."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.desk.queries._block import Block
from thonmoi.desk.queries.matrix import Matrix
from thonmoi.desk.showing.levels import level_words
from thonmoi.monitoring import rules
from thonmoi.monitoring.queries.standings import StandingView, UnitStatus
from thonmoi.ui.parts import Column
from thonmoi.ui.words import MARKS


@dataclass(frozen=True, slots=True)
class Field:
    """One cell; it leads to the criterion of the commune where something is to be done."""

    state: str
    is_verifying: bool
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """One commune; `note` says by which clause and for which year it is here.

    `is_simulated`: something that it shows is simulated, the fields that are say so in words.
    """

    name: str
    href: str
    note: str
    is_aiming: bool
    fields: tuple[Field, ...]
    met: str
    total: str
    is_simulated: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A block with its own names of columns; `pad` are the columns that it leaves empty."""

    head: str
    title: str
    source: str
    columns: tuple[Column, ...]
    pad: tuple[int, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    title: str
    caption: str
    span: int
    width: tuple[int, ...]
    parts: tuple[Part, ...]


def table(matrix: Matrix) -> Table:
    """The matrix of an area, ready to be drawn."""
    caption = _("Matrix of %(unit)s: each commune by its own criteria set") % {"unit": matrix.unit}
    width = matrix.width
    parts = tuple(_part(block, width) for block in matrix.blocks)
    return Table(str(matrix.unit), caption, width + 2, tuple(range(width)), parts)


def _part(block: Block, width: int) -> Part:
    rows = tuple(_row(row) for row in block.rows)
    if block.set is None:
        return Part(
            "",
            _("Other communes"),
            _("no target and no title in the plan: nothing is judged as met or not met"),
            (),
            (),
            rows,
        )
    size = len(block.set.criteria)
    there = reverse("criteria-set", args=[block.set.slug])
    columns = tuple(Column(c.code, c.short_name, f"{there}#c{c.code}") for c in block.set.criteria)
    title = ngettext("%(set)s, %(n)s criterion", "%(set)s, %(n)s criteria", size) % {
        "set": _("Set “%(level)s”") % {"level": level_words(block.set.level)},
        "n": size,
    }
    head = _("Communes with a target") if block.rows[0].aim else _("Communes with the title")
    return Part(head, title, _source(block), columns, tuple(range(width - size)), rows)


def _source(block: Block) -> str:
    document = block.set.document if block.set else None
    said = [document.name] if document else []
    if block.sources:
        where = ", ".join(block.sources)
        said.append(
            _("by the plan %(where)s, unconfirmed") % {"where": where}
            if block.is_unconfirmed
            else where
        )
    return "; ".join(said)


def _row(row: UnitStatus) -> Row:
    href = reverse("commune", args=[row.unit.code])
    names = {c.code: c.short_name for c in row.set.criteria} if row.set else {}
    return Row(
        row.unit.name,
        href,
        _note(row),
        row.aim is not None,
        tuple(_field(row, one, names[one.code], href) for one in row.standings.values()),
        "–" if row.met is None else str(row.met),
        str(row.total) if row.total else "",
        row.is_simulated,
    )


def _field(row: UnitStatus, one: StandingView, name: str, href: str) -> Field:
    label = f"{row.unit.name}, {one.code}. {name}"
    if one.is_simulated:
        label += f" ({MARKS['demo']})"
    is_work = one.standing not in rules.MET or one.is_verifying
    return Field(str(one.standing), one.is_verifying, label, f"{href}#c{one.code}" * is_work)


def _note(row: UnitStatus) -> str:
    if row.aim:
        words = _("%(where)s, target %(year)s") % {"where": row.aim.source, "year": row.aim.year}
        state = _("asked") if row.aim.is_asked else _("overdue") if row.aim.is_overdue else ""
        return f"{words} ({state})" if state else words
    if row.title:
        where = row.title.source
        return where if row.title.is_confirmed else _("%(where)s, unconfirmed") % {"where": where}
    return ""
