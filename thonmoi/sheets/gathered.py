"""Filled forms in number: what was read of each file, and what it says beside what is held."""

from dataclasses import dataclass
from typing import Any

from thonmoi.library.files.check import Checked
from thonmoi.sheets.rules import Compared
from thonmoi.sheets.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Read:
    """A file: what it says, or the sentence why it is not taken."""

    name: str
    file: Checked | None = None
    book: Workbook | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A workbook beside what its commune holds for its period."""

    name: str
    unit: Any
    period: Any
    file: Checked
    compared: Compared
