"""Duties in a table that assigns tasks: a column of leads, one of assistants."""

import re
from collections.abc import Iterator, Sequence

from thonmoi.intake.reader.agencies import begins_with_agency
from thonmoi.intake.reader.reading import Clause, Duty
from thonmoi.kernel.text import fold

_LEAD = re.compile(r"chu tri|don vi thuc hien|trach nhiem|co quan thuc hien|phu trach")
_ASSIST = re.compile(r"phoi hop")
_TASK = re.compile(r"nhiem vu|noi dung|cong viec|hoat dong|tieu chi")


def duties_of_tables(clauses: Sequence[Clause]) -> Iterator[Duty]:
    """One duty for each agency named in a row, with the row's task as its text."""
    table, columns = "", {}
    for clause in clauses:
        if clause.kind != "row":
            continue
        base = clause.path.rsplit(".", 1)[0]
        folded = [fold(cell) for cell in clause.cells]
        header = _columns(folded)
        if base != table or header:
            table, columns = base, header
            continue
        for role, column in columns.items():
            if role == "task" or column >= len(clause.cells) or "task" not in columns:
                continue
            text = clause.cells[columns["task"]] if columns["task"] < len(clause.cells) else ""
            for agency in re.split(r"\s*;\s*|\s*\n\s*", clause.cells[column]):
                if text and begins_with_agency(agency.strip()):
                    yield Duty(clause.path, agency.strip(" ."), role, text)


def _columns(folded: Sequence[str]) -> dict[str, int]:
    """Which column says what, if the row is a header that names both task and lead."""
    if any(len(cell.split()) > 8 for cell in folded):
        return {}
    found: dict[str, int] = {}
    for index, cell in enumerate(folded):
        for role, pattern in (("assist", _ASSIST), ("lead", _LEAD), ("task", _TASK)):
            if pattern.search(cell) and role not in found and index not in found.values():
                found[role] = index
                break
    return found if "task" in found and "lead" in found else {}
