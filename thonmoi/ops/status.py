"""The matrix of an area in the terminal: marks, counts, sources, distances."""

import json
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from thonmoi.audit import queries as log
from thonmoi.criteria.rules import LEVEL_LABELS, Level, Standing
from thonmoi.desk.queries._block import Block
from thonmoi.desk.queries.areas import top_unit
from thonmoi.desk.queries.matrix import Matrix, matrix
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.errors import Invalid
from thonmoi.monitoring.queries.as_json import status_json
from thonmoi.monitoring.queries.standings import StandingView, UnitStatus
from thonmoi.units import queries as units

MARKS = {
    Standing.MET: "Đ",
    Standing.MET_NOT_SUSTAINABLE: "đ",
    Standing.NOT_MET: "x",
    Standing.NO_DATA: "–",
    Standing.NOT_APPLICABLE: "/",
}
OUT, VERIFYING = "·", "?"
NAME, AIM = 12, 30


def day_of(text: str) -> date:
    """The day written as 2025-06-17; the working date where nothing is written, else Invalid."""
    try:
        return date.fromisoformat(text) if text else clock.today()
    except ValueError as wrong:
        raise Invalid("status.day", _("Write the day as 2025-06-17.")) from wrong


def as_text(code: str, day: date) -> Iterator[str]:
    """The matrix of a unit (that of the newest plan where no code is given) in lines.

    NotFound where no unit has the code on that day.
    """
    actor = _reader()
    unit = units.unit(actor, code, on=day) if code else top_unit(actor)
    return lines(matrix(actor, unit, on=day), day)


def as_json(code: str, day: date) -> str:
    """The same as the JSON of the product; NotFound where no unit has the code."""
    actor = _reader()
    unit = units.unit(actor, code, on=day) if code else top_unit(actor)
    found = status_json(actor, unit, on=day)
    return json.dumps(found, ensure_ascii=False, indent=1)


def _reader() -> Actor:
    return importer("thonmoi status", path="", permissions=frozenset())


def lines(matrix: Matrix, on: date) -> Iterator[str]:
    """The table, block by block, then what is missing, then the legend."""
    yield _("%(unit)s (%(code)s), on %(day)s: %(n)s communes") % {
        "unit": matrix.unit,
        "code": matrix.unit.code,
        "day": f"{on:%d/%m/%Y}",
        "n": len(matrix.rows),
    }
    for block in matrix.blocks:
        yield ""
        yield from _block(block, matrix.width)
    yield from _distances(matrix)
    yield ""
    yield from _legend(matrix)


def _block(block: Block, width: int) -> Iterator[str]:
    if block.set is None:
        yield _("No target, no title: nothing is judged")
    else:
        yield _("%(set)s, %(n)s criteria") % {
            "set": LEVEL_LABELS[Level(block.set.level)],
            "n": len(block.set.criteria),
        } + _sources(block)
        heads = "".join(f"{criterion.code:>3}" for criterion in block.set.criteria)
        yield " " * (NAME + AIM) + heads
    for row in block.rows:
        marks = "".join(_mark(one) for one in row.standings.values()) or f"{OUT:>3}" * width
        yield f"{row.unit.name:<{NAME}}{_aim(row):<{AIM}}{marks:<{3 * width + 1}}  {_count(row)}"


def _sources(block: Block) -> str:
    said = ", ".join(block.sources)
    if not said:
        return ""
    return (
        ("; " + _("by the plan %(where)s, unconfirmed") % {"where": said})
        if (block.is_unconfirmed)
        else f"; {said}"
    )


def _mark(one: StandingView) -> str:
    mark = MARKS[one.standing]
    return f"{mark + VERIFYING:>3}" if one.is_verifying else f"{mark:>3}"


def _aim(row: UnitStatus) -> str:
    if row.aim:
        words = _("%(where)s, target %(year)s") % {"where": row.aim.source, "year": row.aim.year}
        late = f" ({_('overdue')})" if row.aim.is_overdue else ""
        return words + (" (?)" if row.aim.is_asked else late)
    if row.title:
        words = row.title.source
        return words if row.title.is_confirmed else _("%(where)s, title ?") % {"where": words}
    return ""


def _count(row: UnitStatus) -> str:
    if row.total is None:
        return "–"
    return f"{'–' if row.met is None else row.met}/{row.total}"


def _distances(matrix: Matrix) -> Iterator[str]:
    for row in matrix.aiming:
        if row.set is None or row.met is None:
            continue
        names = {criterion.code: criterion.short_name for criterion in row.set.criteria}
        yield ""
        yield _("%(unit)s: %(met)s/%(total)s, %(left)s to go") % {
            "unit": row.unit,
            "met": row.met,
            "total": row.total,
            "left": f"{len(row.missing):02}",
        }
        for standing, one in _worth_saying(row):
            yield f"  {MARKS[standing]} {one.code:>2} {names[one.code]} ({one.source or '–'})"


def _worth_saying(row: UnitStatus) -> Iterator[tuple[Standing, StandingView]]:
    for one in row.missing:
        yield one.standing, one
    for one in row.standings.values():
        if one.standing is Standing.MET_NOT_SUSTAINABLE:
            yield one.standing, one


def _legend(matrix: Matrix) -> Iterator[str]:
    words = [
        f"Đ {_('met')}",
        f"đ {_('met, to be consolidated')}",
        f"x {_('not met')}",
        f"– {_('no data')}",
        f"/ {_('not applicable')}",
        f"{OUT} {_('registered for no set')}",
        f"{VERIFYING} {_('being verified, or to be asked')}",
    ]
    yield _("Marks: %(marks)s") % {"marks": "; ".join(words)}
    if log.is_simulated(_reader()):
        yield _("Simulated data.")
