"""The draft of an annex made fast: codes, one kind of value for a row, doubts."""

from collections import Counter
from dataclasses import replace

from thonmoi.annexes.reader.draft_rows import DraftRow
from thonmoi.annexes.reader.drafting import Draft
from thonmoi.annexes.reader.reading import Row
from thonmoi.annexes.reader.units import unit_of
from thonmoi.annexes.reader.values import values_of


def settle(draft: Draft) -> tuple[Row, ...]:
    """The rows with codes that are told apart and values of one kind."""
    rows = [one for one in draft.rows if not _is_stem(one, draft.rows)]
    _code(rows)
    twice = Counter((one.kind, one.code) for one in rows if one.code)
    made = [_row(one) for one in rows]
    return tuple(
        replace(one, why=(*one.why, "row.code-twice")) if twice[one.kind, one.code] > 1 else one
        for one in made
    )


def _is_stem(row: DraftRow, rows: list[DraftRow]) -> bool:
    """Whether a row only heads its sub-items: its cells go to the first of them."""
    if row.kind != "indicator" or not row.is_blank:
        return False
    below = [one for one in rows if one.stem == row.name and one.criterion == row.criterion]
    if not below:
        return False
    below[0].cells = [*row.cells, *below[0].cells]
    if below[0].part == row.part:
        below[0].lines = [*row.lines, *below[0].lines]
    return True


def _code(rows: list[DraftRow]) -> None:
    """Give a code to each indicator that carries none."""
    for criterion in dict.fromkeys(one.criterion for one in rows):
        own = [one for one in rows if one.kind == "indicator" and one.criterion == criterion]
        bare = [one for one in own if not one.code]
        if len(own) == 1 and bare and criterion:
            bare[0].code = criterion
            continue
        taken = {one.code for one in own}
        for one in bare:
            number = 1
            while f"{criterion}.{number}" in taken:
                number += 1
            one.code, one.is_official_code = f"{criterion}.{number}"[:12], False
            one.why.append("row.code-made")
            taken.add(one.code)
    for one in rows:
        one.code = one.code[:12]


def _row(draft: DraftRow) -> Row:
    name = f"{draft.stem} {draft.name}".strip() if draft.stem else draft.name
    unit = draft.unit.strip() or unit_of(name)
    values = values_of(draft.given, name, unit) if draft.kind == "indicator" else ()
    why = list(dict.fromkeys(draft.why))
    if draft.kind == "indicator":
        if not draft.criterion:
            why.append("row.no-criterion")
        if not values or all(not one.text.strip() for one in values):
            why.append("row.no-values")
        why += sorted({code for one in values for code in one.why if code in ROW_WIDE} - set(why))
    return Row(
        draft.kind,
        draft.code,
        name,
        criterion=draft.criterion,
        unit=unit if draft.kind == "indicator" else "",
        note=draft.note,
        is_official_code=draft.is_official_code,
        values=values,
        grid=draft.part,
        lines=tuple(dict.fromkeys(draft.lines)),
        cells=tuple(dict.fromkeys(draft.cells)),
        why=tuple(why),
    )


ROW_WIDE = ("row.mixed",)
