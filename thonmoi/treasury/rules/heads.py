"""The head of a statement: where it is, what its columns seem to say, its signature. Pure."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold
from thonmoi.treasury.rules.words import AMOUNTS, UNITS, Column

SEEN = 40
"""The head lies in the first rows."""
_WORDS: tuple[tuple[Column, tuple[str, ...]], ...] = (
    (Column.DAY, ("ngay",)),
    (Column.RECOVERY, ("thu hoi tam ung", "thu hoi")),
    (Column.ADVANCE, ("tam ung",)),
    (Column.PAYMENT, ("thanh toan", "giai ngan", "thuc chi", "so tien")),
    (Column.CODE, ("ma du an", "ma cong trinh", "ma so du an")),
    (Column.SOURCE, ("ma nguon", "nguon von", "nguon")),
    (Column.VOUCHER, ("so chung tu", "chung tu")),
    (Column.NAME, ("ten du an", "ten cong trinh", "noi dung", "dien giai")),
)


@dataclass(frozen=True, slots=True)
class Naming:
    """What a person said of a head: column numbers from 0 by what they say, đồng in its unit."""

    columns: Mapping[Column, int]
    unit: int

    def check(self, width: int) -> None:
        """Raises Invalid without code and amount, for one column twice, for a wrong unit."""
        named = list(self.columns.values())
        if Column.CODE not in self.columns or not set(AMOUNTS) & set(self.columns):
            raise Invalid(
                "statement.columns",
                _("Name the column of the project code and at least one column of amounts."),
                field="code",
            )
        if len(set(named)) != len(named) or any(not 0 <= n < width for n in named):
            raise Invalid(
                "statement.column-twice", _("A column can say one thing only."), field="code"
            )
        if self.unit not in UNITS:
            raise Invalid("statement.unit", _("Choose the unit of money."), field="unit")


def head_row(rows: Sequence[Sequence[str]]) -> int:
    """The row, from 0, in which most columns seem to be named; the first of equals."""
    marks = [len(set(guessed(row).values())) for row in rows[:SEEN]]
    return marks.index(max(marks)) if marks else 0


def guessed(head: Sequence[str]) -> dict[Column, int]:
    """What the columns of a head seem to say: a proposal that a person confirms."""
    found: dict[Column, int] = {}
    taken: set[int] = set()
    folded = [fold(text) for text in head]
    for column, words in _WORDS:
        for word in words:
            hits = [n for n, text in enumerate(folded) if word in text and n not in taken]
            if hits and column not in found:
                found[column] = hits[0]
                taken.add(hits[0])
    return found


def unit_of(texts: Sequence[str]) -> int:
    """The unit that the words of a head name: "triệu đồng" is a million. A person confirms it."""
    said = " ".join(fold(text) for text in texts)
    if re.search(r"\btrieu\b", said):
        return 10**6
    return 1000 if re.search(r"\b(?:nghin|ngan|1\.?000) dong\b", said) else 1


def signature(head: Sequence[str]) -> str:
    """The same for the same words in the same columns, however they are written."""
    said = "|".join(" ".join(fold(text).split()) for text in head)
    return hashlib.sha256(said.encode()).hexdigest()
