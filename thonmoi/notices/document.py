"""A reminder letter as paper: an official letter (công văn) under Decree 30/2020/NĐ-CP. Pure."""

from collections.abc import Sequence
from datetime import date

from thonmoi.notices.rules.letters import LetterFrame, LetterRow, LetterWords, day_words
from thonmoi.notices.rules.urging import days_late
from thonmoi.paper.model import (
    SIMULATED,
    Column,
    DocDate,
    Document,
    Letterhead,
    Paragraph,
    Recipients,
    Row,
    Signature,
    Table,
)

AS_ABOVE = "Như trên"
COLUMNS = (
    Column("TT", 1.4, "center"),
    Column("Cơ quan, đơn vị", 4),
    Column("Nội dung công việc", 7),
    Column("Căn cứ", 3.4),
    Column("Thời hạn", 2.9, "center"),
    Column("Tình trạng", 3),
)


def compose(
    rows: Sequence[LetterRow],
    words: LetterWords,
    frame: LetterFrame,
    *,
    on: date,
    number: str = "",
    day: DocDate | None = None,
    is_simulated: bool = False,
) -> Document:
    """The document; number and day stay blank until they are recorded.

    `on` is the day up to which things were followed.
    """
    typed, _slash, symbol = number.partition("/")
    bodies = tuple(dict.fromkeys(row.agency for row in rows))
    return Document(
        letterhead=Letterhead(
            issuer=frame.issuer,
            parent=frame.parent,
            symbol=symbol or frame.symbol,
            place=frame.place,
            number=typed or None,
            date=day or DocDate(on.year, on.month),
        ),
        kind="",
        title=f"V/v {words.about}",
        body=(
            *(Paragraph(line) for line in words.opening.splitlines()),
            table(rows, on),
            *(Paragraph(line) for line in words.closing.splitlines()),
        ),
        signature=Signature("\n".join(frame.position), frame.authority, frame.signer),
        recipients=Recipients((AS_ABOVE, *frame.copies), frame.filed),
        issuer_name=frame.issuer_name,
        addressees=bodies,
        marks=(SIMULATED,) if is_simulated else (),
    )


def table(rows: Sequence[LetterRow], on: date) -> Table:
    """What is owed, body by body; a body's name stands in its first row."""
    made: list[Row] = []
    before = ""
    for place, row in enumerate(rows, 1):
        name = "" if row.agency == before else row.agency
        before = row.agency
        due = day_words(row.due) if row.due else None
        made.append(Row((str(place), name, row.text, row.ground or None, due, _standing(row, on))))
    return Table(COLUMNS, tuple(made), size=11)


def _standing(row: LetterRow, on: date) -> str:
    if row.due and row.is_late:
        return f"Quá hạn {days_late(row.due, on)} ngày"
    return "Chưa có kết quả báo cáo"
