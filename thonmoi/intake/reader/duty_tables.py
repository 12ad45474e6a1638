"""Duties in a table that assigns tasks: a column of leads, one of assistants."""

import re
from collections.abc import Iterator, Sequence

from thonmoi.intake.reader.agencies import begins_with_agency
from thonmoi.intake.reader.reading import Clause, Duty
from thonmoi.intake.reader.tables import cell, columns, tables_of

_COLUMNS = {
    "assist": re.compile(r"phoi hop"),
    "lead": re.compile(
        r"chu tri|(?:don vi|co quan|bo phan) (?:thuc hien|phu trach)|trach nhiem|phu trach|"
        r"phan cong"
    ),
    "task": re.compile(r"nhiem vu|noi dung|cong viec|hoat dong|tieu chi|chi tieu|ten "),
}
_JOINED = re.compile(
    r",\s+(?=(?:Sở|Phòng|Văn phòng|UBND|Công an|Hội|Đoàn|Ban|Chi cục|Đài|Trung tâm)\b)"
)


def duties_of_tables(clauses: Sequence[Clause]) -> Iterator[Duty]:
    """One duty for each agency named in a row, with the row's task as its text."""
    for table in tables_of(clauses):
        found = columns(table.header, _COLUMNS)
        if "task" not in found or "lead" not in found:
            continue
        for row in table.rows:
            text = cell(row, found["task"])
            for role in ("lead", "assist"):
                for agency in agencies_in(cell(row, found.get(role))):
                    if text:
                        yield Duty(row.path, agency, role, text)


def agencies_in(text: str) -> Iterator[str]:
    """The agencies of a cell: apart by ";", or by a comma where another name of one begins."""
    for part in re.split(r"\s*;\s*|\s*\n\s*", text):
        several = [part] if re.match(r"(?:Các|các)\b", part.strip()) else _JOINED.split(part)
        for agency in several:
            name = agency.strip(" .,-–")
            if begins_with_agency(name):
                yield name
