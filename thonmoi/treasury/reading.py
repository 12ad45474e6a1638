"""A file of the Treasury as its head and its lines: the first sheet that is shown and written."""

from django.utils.translation import gettext_lazy as _

from thonmoi.grids import Sheet, read_book
from thonmoi.kernel.errors import Invalid
from thonmoi.treasury import rules
from thonmoi.treasury.facts import Found, Head
from thonmoi.treasury.rules import Naming

SAMPLES = 3


def sheet_of(content: bytes) -> Sheet:
    """The sheet to read. Raises Invalid (field ``file``) for what is no table."""
    found = max(read_book(content).shown, key=lambda one: len(one.cells), default=None)
    if found is None or found.width < 2:
        raise Invalid("statement.table", _("The file holds no table."), field="file")
    return found


def head_of(content: bytes, row: int | None = None) -> Head:
    """The head at a row (from 0), or where it seems to be. Raises Invalid for what is no table."""
    sheet = sheet_of(content)
    lines = [
        tuple(sheet.text(number, column) for column in range(sheet.width))
        for number in range(min(sheet.height, 60))
    ]
    place = rules.head_row(lines) if row is None else min(row, len(lines) - 1)
    texts = lines[place]
    above = " ".join(text for line in lines[:place] for text in line)
    return Head(
        sheet.name[:120],
        place,
        texts,
        rules.signature(texts),
        tuple(lines[place + 1 : place + 1 + SAMPLES]),
        rules.guessed(texts),
        rules.unit_of((*texts, above)),
    )


def found_in(content: bytes, head: int, naming: Naming) -> Found:
    """What stands below the head, by the columns that a person named."""
    sheet = sheet_of(content)
    naming.check(sheet.width)
    transfers, unread = rules.transfers(sheet.rows(), head, naming)
    return Found(tuple(transfers), tuple(unread))
