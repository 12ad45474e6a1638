"""From rows of tables to lines of a set: blocks, criteria, indicators, what goes on below."""

import re
from collections.abc import Iterable

from thonmoi.annexes.reader import words
from thonmoi.annexes.reader.drafting import Draft
from thonmoi.annexes.reader.grid import Words
from thonmoi.annexes.reader.pieces import Piece
from thonmoi.annexes.reader.reading import Note, Row, Source
from thonmoi.annexes.reader.settling import settle
from thonmoi.annexes.reader.slots import Slot, slots
from thonmoi.kernel.text import fold

_INTEGER = re.compile(r"0?(\d{1,2})[.):]?")
_CODED = re.compile(r"(\d{1,2}(?:[.,]\d{1,2}){1,2})[.):]?\s*(.*)", re.DOTALL)
_NAMED = re.compile(
    r"(?:tiêu chí(?: số)?\s*)?0?(\d{1,2})\s*[.):–-]\s*(\D.*)", re.IGNORECASE | re.DOTALL
)
_YEAR = re.compile(
    r"[-–+•]?\s*(?:(?:đến|hết|từ|trong)\s+)*năm\s+(20[1-4]\d)\s*[:.]?", re.IGNORECASE
)
_LETTER = re.compile(r"([a-zđ])[).]\s+(.*)|\(([a-zđ])\)\s*(.*)", re.DOTALL)
_BULLET = re.compile(r"[-–+•*]\s*(\D.*)", re.DOTALL)


def rows_of(pieces: Iterable[Piece]) -> tuple[tuple[Row, ...], tuple[Note, ...]]:
    """The rows of an annex in order, and the notes that stand in or between its tables."""
    reader = _Reader()
    for piece in pieces:
        for one in piece.before:
            reader.words(one)
        for slot in slots(piece):
            reader.slot(slot, piece)
    return settle(reader.draft), tuple(reader.notes)


class _Reader:
    """One pass over the rows of an annex."""

    def __init__(self) -> None:
        self.draft = Draft()
        self.notes: list[Note] = []

    def words(self, one: Words) -> None:
        """A line between two tables: the heading of a block, else a note."""
        found = words.BLOCK.fullmatch(one.text)
        if found and len(one.text) < 160 and not one.is_note:
            self.draft.heading(one.text, (Source(one.text, one.place),), -1, 0)
        else:
            self.notes.append(Note(one.text, one.place))

    def slot(self, slot: Slot, piece: Piece) -> None:
        """One row of a table."""
        draft = self.draft
        draft.columns = piece.layout.values
        if slot.wide and not _has_number(slot):
            self._wide(slot)
        elif _is_block(slot):
            draft.heading(f"{slot.order} {slot.criterion or slot.content}", slot.cells,
                          slot.part, slot.row)  # fmt: skip
        else:
            self._criterion(slot)

    def _wide(self, slot: Slot) -> None:
        text = slot.wide
        if words.NOTES.match(fold(text)):
            self.notes += [Note(one.text, one.place) for one in slot.cells]
        elif words.BLOCK.fullmatch(text) or text == text.upper() or slot.order:
            self.draft.heading(f"{slot.order} {text}".strip(), slot.cells, slot.part, slot.row)
        elif self.draft.row and slot.is_first_of_rest and text[:1].islower():
            self.draft.go_on(slot, text)
        else:
            self.draft.heading(text, slot.cells, slot.part, slot.row, why=("row.loose",))

    def _criterion(self, slot: Slot) -> None:
        """A criterion may begin in the row; what is left of the row is its content."""
        number = _INTEGER.fullmatch(slot.order)
        name, content = slot.criterion, slot.content
        if not number and (named := _NAMED.fullmatch(name)):
            number, name = named, named[2]
        elif number and (named := _NAMED.fullmatch(name)) and named[1] == number[1]:
            name = named[2]
        if number is None and not name and not slot.order and not slot.has_values:
            named = _NAMED.fullmatch(content)
            if named and not _CODED.fullmatch(content) and _is_next(named[1], self.draft):
                number, name, content = named, named[2], ""
        if number and not name and not _CODED.fullmatch(content):
            name, content = content, ""
            if (named := _NAMED.fullmatch(name)) and named[1] == number[1]:
                name = named[2]
        if number and name:
            self.draft.criterion(str(int(number[1])), name, slot)
        elif number:
            self._numbered(str(int(number[1])), slot)
        elif name and slot.is_first_of_rest and self.draft.current:
            self.draft.more_name(name)
        elif name:
            self.draft.unnumbered(name, slot)
        self._content(slot, content, starts=bool(number and name))

    def _numbered(self, number: str, slot: Slot) -> None:
        """A number without a name: the criterion under way told again on a new page."""
        if self.draft.current is None or self.draft.current.code != number:
            self.draft.criterion(number, "", slot)

    def _content(self, slot: Slot, content: str, *, starts: bool) -> None:
        draft = self.draft
        coded = _CODED.fullmatch(f"{slot.order} {content}" if _CODED.fullmatch(slot.order)
                                 else content)  # fmt: skip
        if coded:
            draft.indicator(coded[1].replace(",", "."), coded[2].strip(), slot)
        elif (year := _YEAR.fullmatch(content)) and draft.row:
            draft.year(int(year[1]), slot)
        elif content and (sub := _LETTER.fullmatch(content)) and draft.row:
            draft.sub(sub[1] or sub[3], content, slot)
        elif content and _BULLET.fullmatch(content) and draft.row:
            draft.sub("", content, slot)
        elif not content and starts:
            if slot.has_values:
                draft.whole(slot)
        elif content and _goes_on(content, slot, draft, starts=starts):
            draft.go_on(slot, content)
        elif content:
            draft.indicator("", content, slot)
        elif slot.has_values or slot.unit or slot.note:
            draft.go_on(slot, "")
        else:
            draft.keep(slot)


def _has_number(slot: Slot) -> bool:
    """Whether a wide row still begins a criterion or an indicator."""
    return bool(
        _INTEGER.fullmatch(slot.order)
        or _CODED.fullmatch(slot.order)
        or _CODED.fullmatch(slot.wide)
    )


def _is_block(slot: Slot) -> bool:
    order = re.fullmatch(r"[IVX]{1,5}[.)]?|[A-ĐE][.)]?", slot.order)
    return bool(order and (slot.criterion or slot.content) and not slot.has_values)


def _is_next(number: str, draft: Draft) -> bool:
    """Whether a number goes on where the criteria stand."""
    last = int(draft.current.code) if draft.current and draft.current.code.isdigit() else 0
    return int(number) == last + 1


def _goes_on(content: str, slot: Slot, draft: Draft, *, starts: bool) -> bool:
    """Whether words without a number go on with the row above."""
    if draft.row is None or starts:
        return False
    is_open = not re.search(r"[.;:!?)]$", draft.row.name)
    if content[:1].islower() or content[:1] in ",.;)–-≥≤":
        return True
    return (slot.is_first_of_rest and is_open and not slot.has_values) or (
        not slot.has_values and not slot.fresh and is_open
    )
