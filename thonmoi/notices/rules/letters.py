"""The official reminder letter, pure: its states, and the words with which it begins and ends.

The words are official Vietnamese text: data of a draft that the office then writes over.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.text import nfc
from thonmoi.notices.rules.dues import Words


class LetterState(StrEnum):
    """Draft, issued with number and day, or dropped before that."""

    DRAFT = "draft"
    ISSUED = "issued"
    DROPPED = "dropped"


LETTER_LABELS: dict[LetterState, Words] = {
    LetterState.DRAFT: _("Draft"),
    LetterState.ISSUED: _("Issued"),
    LetterState.DROPPED: _("Dropped"),
}


@dataclass(frozen=True, slots=True)
class LetterFrame:
    """Who issues and signs (decision 16). Names of bodies are lines as they should break."""

    issuer: tuple[str, ...]
    parent: tuple[str, ...] = ()
    issuer_name: str = ""
    symbol: str = ""
    place: str = ""
    authority: tuple[str, ...] = ()
    position: tuple[str, ...] = ()
    signer: str = ""
    copies: tuple[str, ...] = ()
    filed: str = "VT"


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One row of the table: what a body owes, by which words, until when."""

    agency_id: int
    agency: str
    text: str
    ground: str
    due: date | None
    is_late: bool


@dataclass(frozen=True, slots=True)
class LetterWords:
    """What stands around the table; paragraphs are lines."""

    about: str
    opening: str
    closing: str


def words_of(
    rows: Iterable[LetterRow], grounds: Iterable[str], frame: LetterFrame, on: date
) -> LetterWords:
    """The words of a new draft, from its rows and from the full names of what it cites."""
    found = list(rows)
    late, silent = sum(r.is_late for r in found), sum(not r.is_late for r in found)
    bodies = len({row.agency_id for row in found})
    counted = " và ".join(
        part
        for part in (
            f"{late:02} việc đã quá thời hạn" if late else "",
            f"{silent:02} việc chưa có kết quả báo cáo" if silent else "",
        )
        if part
    )
    named = "; ".join(dict.fromkeys(grounds))
    begin = f"Thực hiện {named}, qua" if named else "Qua"
    issuer = frame.issuer_name or " ".join(frame.issuer)
    return LetterWords(
        about=f"đôn đốc thực hiện nhiệm vụ xây dựng nông thôn mới năm {on.year}",
        opening=f"{begin} theo dõi đến ngày {day_words(on)}, {issuer} nhận thấy còn {counted} "
        f"của {bodies:02} cơ quan, đơn vị, cụ thể như sau:",
        closing=f"{issuer} đề nghị các cơ quan, đơn vị nêu trên khẩn trương thực hiện; báo cáo "
        "kết quả, nguyên nhân chậm (nếu có) và thời gian hoàn thành, gửi về "
        f"{issuer} để tổng hợp, báo cáo cấp có thẩm quyền.",
    )


def day_words(day: date) -> str:
    """``01/6/2025``: months from March on without a zero, as documents write them (Decree 30)."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"


def clause_words(path: str) -> str:
    """``mục IV.2.1.c``; a bullet below it is ``gạch đầu dòng thứ 2, mục IV.2.1.c``."""
    place, _dot, rest = path.partition(".-")
    place = re.sub(r"\.(?:p|\*)\d+$", "", place)
    number = rest.split(".")[0]
    named = f"mục {place}" if place and not place.startswith(("0", "Z")) else ""
    if number.isdigit() and named:
        return f"gạch đầu dòng thứ {number}, {named}"
    return named


def check_draft(state: str) -> None:
    """Raise Conflict for a letter that is no draft any more."""
    if state != LetterState.DRAFT:
        raise Conflict(
            "letter.state",
            _("The letter is issued or dropped; it can no longer be changed. Draft a new one."),
        )


def check_citable(uncitable: Iterable[str]) -> None:
    """Raise Conflict where a letter cites a plan whose number is not recorded (decision 17)."""
    if named := list(uncitable):
        raise Conflict(
            "letter.plan-unnumbered",
            _(
                "The letter cites a plan whose number and day are not recorded (%(plan)s), so it "
                "cannot be issued. Record them first."
            )
            % {"plan": named[0]},
        )


def full_number(typed: str, symbol: str) -> str:
    """The number as the clerk's register has it, with the symbol where only the figure is typed."""
    number = nfc(typed).strip()
    if not number:
        raise Invalid(
            "letter.number", _("Write the number that the clerk's register gave."), field="number"
        )
    return f"{number.zfill(2)}/{symbol}" if number.isdigit() else number


def clean_lines(text: str) -> str:
    """Words as lines, trimmed, none empty."""
    lines = (" ".join(line.split()) for line in nfc(text).splitlines())
    return "\n".join(line for line in lines if line)


def parts(text: str) -> tuple[str, ...]:
    """The lines of a field."""
    return tuple(clean_lines(text).splitlines())
