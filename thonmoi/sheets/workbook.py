"""What a filled workbook says, as read."""

from dataclasses import dataclass
from typing import NamedTuple


class ReadRow(NamedTuple):
    """What a workbook holds for one indicator, with the address of its cell (``G12``).

    `version` is that of the cell when the form was downloaded; `is_number` where the spreadsheet
    kept a number, not a text.
    """

    indicator_id: int
    code: str
    typed: str
    is_not_applicable: bool
    note: str
    address: str
    version: int = 0
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a cell: `level` is error (not taken), warning (taken, look again)."""

    level: str
    address: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Workbook:
    """What a filled form says: whose it is, its rows, what is odd about it.

    `part` holds the criteria of a part of the form; empty for the whole.
    """

    unit_code: str
    period_code: str
    set_key: str
    rows: tuple[ReadRow, ...]
    findings: tuple[Finding, ...]
    part: frozenset[str] = frozenset()
