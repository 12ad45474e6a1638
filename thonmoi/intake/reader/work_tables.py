"""Works in a table: a column of works, one of sites, one of sizes ("Danh mục công trình")."""

import re
from collections.abc import Iterator, Sequence

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.context import COMMUNE, Context, split_names
from thonmoi.intake.reader.quantity import Quantity, quantities
from thonmoi.intake.reader.reading import Clause, Work
from thonmoi.intake.reader.tables import cell, columns, tables_of
from thonmoi.intake.reader.work_places import bare
from thonmoi.intake.reader.work_words import ACTION

_COLUMNS = {
    "name": re.compile(r"ten (?:cong trinh|du an|hang muc)|cong trinh|hang muc|danh muc|^du an"),
    "size": re.compile(r"quy mo|khoi luong|so luong|chieu dai|nang luc"),
    "place": re.compile(r"dia diem|dia ban|vi tri|noi xay dung|^(?:ap|thon|ban|khu pho)"),
    "commune": re.compile(r"^(?:ten )?(?:xa|don vi|dia phuong)"),
    "action": re.compile(r"hinh thuc|loai hinh|tinh chat"),
}


def works_of_tables(clauses: Sequence[Clause], context: Context) -> Iterator[Work]:
    """One work for each row that names a work; the action may stand in the table's title."""
    for table in tables_of(clauses):
        found = columns(table.header, _COLUMNS)
        if "name" not in found or not ({"size", "place", "commune"} & found.keys()):
            continue
        titled = _title_action(table.rows[0], context) if table.rows else None
        for row in table.rows:
            work = _work(row, found, titled, context)
            if work:
                yield work


def _title_action(row: Clause, context: Context) -> str | None:
    """The action that the headings above name ("DANH MỤC CÔNG TRÌNH ĐẦU TƯ XÂY DỰNG")."""
    for heading in context.headings(row):
        action = ACTION.search(heading)
        if action:
            return action["action"].lower()
    return None


def _work(row: Clause, found: dict[str, int], titled: str | None, context: Context) -> Work | None:
    name = cell(row, found["name"])
    sized, placed = cell(row, found.get("size")), cell(row, found.get("place"))
    communal = cell(row, found.get("commune"))
    own = ACTION.match(name) or ACTION.search(cell(row, found.get("action")))
    action = own["action"].lower() if own else titled
    if not name or not action or not (sized or placed or communal):
        return None
    thing = ACTION.sub("", name, count=1).strip(" :,-") if ACTION.match(name) else name
    quantity = _quantity(sized)
    commune = context.unit(row) or _commune(placed, communal)
    return Work(
        row.path,
        commune,
        action,
        thing[:1].lower() + thing[1:] if thing[1:2].islower() else thing,
        "exactly" if quantity else None,
        quantity.value if quantity else None,
        quantity.unit if quantity else None,
        _places(placed),
        row.text,
    )


def _quantity(text: str) -> Quantity | None:
    return next((q for q in quantities(text) if q.form == "single" and not q.percent), None)


def _commune(*texts: str) -> str | None:
    for text in texts:
        named = COMMUNE.search(text)
        if named:
            return named["name"]
    last = texts[-1]
    return last if last and vi.match(r"[A-ZĐÀ-Ỹ]", last) and len(last.split()) <= 4 else None


def _places(text: str) -> tuple[str, ...]:
    """Hamlets of a cell; a commune alone is no site."""
    names = [name for name in split_names(text) if not COMMUNE.match(name)] if text else []
    return tuple(bare(name) for name in names)
