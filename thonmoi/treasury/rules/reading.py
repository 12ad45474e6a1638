"""From rows of a statement to transfers, and to cells that could not be read. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from thonmoi.funding.rules import MOST_MONEY, PayKind
from thonmoi.grids import Cell, address
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import nfc
from thonmoi.treasury.rules.heads import Naming
from thonmoi.treasury.rules.words import AMOUNTS, Column, Problem

_SUMS = ("tổng", "cộng", "lũy kế", "luỹ kế")
_UNMARKED = ("tong", "cong", "luy ke")
"""The same where somebody typed no marks: with them "Cống thoát nước" is a work, no sum."""


@dataclass(frozen=True, slots=True)
class TransferFacts:
    """One amount of one row: `amount` in đồng, `cell` where it stands."""

    code: str
    name: str
    source: str
    kind: PayKind
    on: date | None
    voucher: str
    amount: int
    cell: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A cell that a person has to look at."""

    cell: str
    said: str
    problem: Problem


def transfers(
    rows: Iterable[Sequence[Cell | None]], head: int, naming: Naming
) -> tuple[list[TransferFacts], list[Unread]]:
    """What stands below the head; rows of sums and empty ones are passed over."""
    found: list[TransferFacts] = []
    unread: list[Unread] = []
    for number, row in enumerate(rows):
        if number > head and any(cell is not None for cell in row):
            _read(row, number, naming, found, unread)
    return found, unread


def _read(
    row: Sequence[Cell | None],
    number: int,
    naming: Naming,
    found: list[TransferFacts],
    unread: list[Unread],
) -> None:
    code = _text(row, naming.columns.get(Column.CODE))
    name = _text(row, naming.columns.get(Column.NAME))
    if _is_sum(row, code):
        return
    on = _day(row, naming.columns.get(Column.DAY), unread)
    for column, kind in AMOUNTS.items():
        cell = _cell(row, naming.columns.get(column))
        amount = _amount(cell, naming.unit, unread) if cell else 0
        if not amount or cell is None:
            continue
        if not code:
            place = address(number, naming.columns[Column.CODE])
            unread.append(Unread(place, name or cell.text, Problem.CODE))
            continue
        source = _text(row, naming.columns.get(Column.SOURCE))
        voucher = _text(row, naming.columns.get(Column.VOUCHER))[:60]
        found.append(
            TransferFacts(
                code[:40], name[:300], source[:120], kind, on, voucher, amount, cell.address
            )
        )


def _is_sum(row: Sequence[Cell | None], code: str) -> bool:
    """Whether a row sums others: it says so in words and names no code of digits."""
    if any(letter.isdigit() for letter in code):
        return False
    first = next((cell.text for cell in row if cell and cell.text.strip()), "")
    return _says_sum(first) or _says_sum(code)


def _says_sum(text: str) -> bool:
    said = nfc(text).strip().lower()
    return said.startswith(_SUMS) or (said.isascii() and said.startswith(_UNMARKED))


def _cell(row: Sequence[Cell | None], column: int | None) -> Cell | None:
    return row[column] if column is not None and column < len(row) else None


def _text(row: Sequence[Cell | None], column: int | None) -> str:
    cell = _cell(row, column)
    if cell is None:
        return ""
    if isinstance(cell.value, Decimal) and cell.value == cell.value.to_integral_value():
        return str(int(cell.value))
    return nfc(cell.text).strip()


def _amount(cell: Cell, unit: int, unread: list[Unread]) -> int:
    """The amount in đồng; 0 where there is none or it cannot be read, which is then noted."""
    if not cell.text.strip(" -–"):
        return 0
    figure = _figure(cell, unit)
    problem = None
    if figure is None or abs(figure) > MOST_MONEY:
        problem = Problem.AMOUNT
    elif figure < 0:
        problem = Problem.BELOW
    elif figure * unit != (figure * unit).to_integral_value():
        problem = Problem.FRACTION
    if problem:
        unread.append(Unread(cell.address, cell.text[:200], problem))
        return 0
    return int(figure * unit) if figure is not None else 0


def _figure(cell: Cell, unit: int) -> Decimal | None:
    """The number; "1.234" in whole đồng is a thousand (decision 9), in millions it is no number."""
    if isinstance(cell.value, str) and unit == 1:
        digits = cell.text.replace(".", "").replace(" ", "").removesuffix("đ")
        return Decimal(digits) if digits.isdigit() else None
    try:
        return cell.figure()
    except Invalid:
        return None


def _day(row: Sequence[Cell | None], column: int | None, unread: list[Unread]) -> date | None:
    cell = _cell(row, column)
    if cell is None or not cell.text.strip():
        return None
    if isinstance(cell.value, date):
        return cell.value
    for form in ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(cell.text.strip(), form).date()
        except ValueError:
            continue
    unread.append(Unread(cell.address, cell.text[:200], Problem.DAY))
    return None
