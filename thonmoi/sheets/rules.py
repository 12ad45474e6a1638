"""What a filled form changes, row by row: taken, to be looked at again, not taken."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from django.utils.translation import gettext as _

from thonmoi.criteria.rules import Kind
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import format_number
from thonmoi.monitoring.cells import mean
from thonmoi.sheets.facts import HeldRow
from thonmoi.sheets.workbook import Finding, ReadRow, Workbook

IN_THE_CHAIN = "Số liệu đã gửi, chờ duyệt hoặc xác nhận."
CLOSED = "Kỳ không nhận số liệu mới."


class State(StrEnum):
    """A filled form waits for a person, was taken over, or was put aside."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Level(StrEnum):
    """How sure a change is: errors are never taken, warnings only where a person says so."""

    FINE = "fine"
    WARNING = "warning"
    ERROR = "error"


class Change(NamedTuple):
    """One row that says something else than what is held."""

    row: HeldRow
    read: ReadRow
    level: Level
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    unchanged: int


def lock_of(owner: str, *, is_locked: bool, is_editable: bool) -> str:
    """Why nothing can be entered into a row, in official words; empty where it can."""
    if is_editable:
        return ""
    if owner:
        return f"{owner} nhập một lần cho các xã."
    return CLOSED if is_locked else IN_THE_CHAIN


def require_same(book: Workbook, unit_code: str, period_code: str) -> None:
    """Raise Invalid (field ``file``) where a workbook is another commune's or another period's."""
    if (book.unit_code, book.period_code) != (unit_code, period_code):
        raise Invalid(
            "sheet.other",
            _("This is the form of %(unit)s for %(period)s: upload it there.")
            % {"unit": book.unit_code[:20], "period": book.period_code[:12]},
            field="file",
        )


def compare(rows: Sequence[HeldRow], book: Workbook) -> Compared:
    """A filled form beside what the page holds now.

    Rows that the workbook lost, and rows that the set does not have, are findings.
    """
    held = {row.indicator_id: row for row in rows}
    read = {row.indicator_id: row for row in book.rows}
    changes = [
        _change(row, read[key])
        for key, row in held.items()
        if key in read and _differs(row, read[key])
    ]
    findings = [*book.findings, *_lost(held, read, book.part), *_unknown(held, book.rows)]
    same = sum(key in read for key in held) - len(changes)
    return Compared(tuple(changes), tuple(findings), same)


def _differs(row: HeldRow, read: ReadRow) -> bool:
    note = row.lock or row.note
    return (
        read.typed != row.held.strip()
        or read.is_not_applicable != row.is_not_applicable
        or read.note != note.strip()
    )


def _change(row: HeldRow, read: ReadRow) -> Change:
    level, sentence = Level.FINE, ""
    if row.lock:
        level, sentence = Level.ERROR, _("Locked, not taken: %(why)s") % {"why": row.lock}
    elif not read.is_not_applicable and (error := mean(row.rule, read.typed).error):
        level, sentence = Level.ERROR, error
    elif (meant := _as_rate(row, read)) is not None:
        level = Level.ERROR
        sentence = _("%(typed)s may mean %(meant)s%%: write the one that is meant.") % {
            "typed": read.typed,
            "meant": format_number(meant, grouping=False),
        }
    elif read.is_not_applicable and read.typed:
        level = Level.WARNING
        sentence = _("Marked as not applicable and filled: the mark counts.")
    elif read.version != row.version:
        level = Level.WARNING
        sentence = _("Changed on the page since the form was downloaded.")
    elif row.held and not read.typed and not read.is_not_applicable:
        level, sentence = Level.WARNING, _("The form empties a value that is there.")
    return Change(row, read, level, sentence)


def _as_rate(row: HeldRow, read: ReadRow) -> Decimal | None:
    """A spreadsheet that shows 97,74% keeps 0.9774: asked about, never guessed."""
    if not (row.rule.kind is Kind.PERCENT and read.is_number and read.typed):
        return None
    value = Decimal(read.typed.replace(",", "."))
    return value * 100 if 0 < value < 1 else None


def _lost(
    held: dict[int, HeldRow], read: dict[int, ReadRow], part: frozenset[str]
) -> Iterable[Finding]:
    for key, row in held.items():
        if key not in read and (not part or row.criterion in part):
            sentence = _("%(code)s is missing in the workbook: nothing of it is changed.")
            yield Finding("warning", "", sentence % {"code": row.code})


def _unknown(held: dict[int, HeldRow], rows: Iterable[ReadRow]) -> Iterable[Finding]:
    for row in rows:
        if row.indicator_id not in held and (row.typed or row.note or row.is_not_applicable):
            sentence = _("%(code)s is not in the set by which the commune reports now.")
            yield Finding("error", row.address, sentence % {"code": row.code})
