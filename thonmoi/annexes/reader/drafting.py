"""The draft under way while the rows of an annex are read."""

from dataclasses import dataclass, field

from thonmoi.annexes.reader.cells import Cell, Place
from thonmoi.annexes.reader.draft_rows import DraftRow, Given
from thonmoi.annexes.reader.reading import Column, Source
from thonmoi.annexes.reader.slots import Slot


@dataclass(slots=True)
class Draft:
    """All rows so far; `current` is the criterion, `row` the indicator that may go on."""

    rows: list[DraftRow] = field(default_factory=list)
    columns: tuple[Column, ...] = ()
    current: DraftRow | None = None
    row: DraftRow | None = None
    stem: DraftRow | None = None

    def heading(
        self, text: str, cells: tuple[Source, ...], part: int, line: int, why: tuple[str, ...] = ()
    ) -> None:
        """The heading of a block of criteria."""
        self.rows.append(
            DraftRow("heading", "", text, part=part, lines=[line], cells=list(cells), why=[*why])
        )
        self.row = self.stem = None

    def criterion(self, code: str, name: str, slot: Slot) -> None:
        """A criterion begins."""
        why = [] if name else ["criterion.no-name"]
        self.current = DraftRow("criterion", code, name, criterion=code, part=slot.part, why=why)
        named = [one for one in slot.cells if one.text.strip()]
        self.current.lines.append(slot.row)
        self.current.cells += named[:2]
        self.rows.append(self.current)
        self.row = self.stem = None

    def unnumbered(self, name: str, slot: Slot) -> None:
        """A criterion whose number does not stand in the table."""
        codes = [int(one.code) for one in self.rows if one.kind == "criterion"]
        self.criterion(str(max(codes, default=0) + 1), name, slot)
        if self.current:
            self.current.is_official_code = False
            self.current.why.append("criterion.no-code")

    def more_name(self, name: str) -> None:
        """The name of the criterion goes on over the page."""
        if self.current and name.casefold() not in self.current.name.casefold():
            self.current.name = f"{self.current.name} {name}".strip()
            self.current.why.append("row.joined")

    def indicator(self, code: str, name: str, slot: Slot) -> None:
        """An indicator begins; "" where it carries no number."""
        criterion = self.current.code if self.current else ""
        major = code.split(".", 1)[0]
        if code and major != criterion and major.isdigit():
            if not any(one.kind == "criterion" and one.code == major for one in self.rows):
                self.criterion(major, "", slot)
            criterion = major
        made = DraftRow("indicator", code, name, criterion=criterion, part=slot.part)
        made.take(slot)
        made.given = [self._given(column, slot, None) for column in self.columns]
        self._add(made)
        self.stem = None

    def whole(self, slot: Slot) -> None:
        """A criterion without indicators: it is its own."""
        if self.current:
            self.indicator("", self.current.name, slot)

    def sub(self, letter: str, text: str, slot: Slot) -> None:
        """A sub-item: an indicator of its own where it requires something, else more words."""
        above = self.stem or self.row
        if above is None or not slot.has_values:
            self.go_on(slot, text)
            return
        if self.stem is None:
            self.stem = above
        code = f"{above.code}.{letter}" if letter and above.code else ""
        made = DraftRow("indicator", code, text, criterion=above.criterion, part=slot.part)
        made.stem, made.is_official_code, made.unit = above.name, False, above.unit
        made.take(slot)
        made.given = [self._given(column, slot, None) for column in self.columns]
        self._add(made)

    def year(self, year: int, slot: Slot) -> None:
        """What the indicator above requires in one year."""
        if self.row is None:
            return
        self.row.take(slot)
        made = [self._given(column, slot, year) for column in self.columns]
        if self.row.is_blank:
            self.row.given = []
        self.row.given += made

    def go_on(self, slot: Slot, text: str) -> None:
        """A row that Word, or the end of a page, broke in two."""
        if self.row is None:
            self.indicator("", text, slot)
            if self.row:
                self.row.why.append("row.loose")
            return
        row = self.row
        row.take(slot)
        if text:
            row.name = f"{row.name} {text}".strip()
        is_more = any(slot.values[i].text.strip() for i in slot.fresh)
        for one in row.given if is_more else ():
            cell = slot.values.get(one.column.index)
            if cell and one.column.index in slot.fresh and cell.text.strip():
                one.is_joined = bool(one.text.strip())
                one.place = one.place if one.text.strip() else cell.place
                one.text = f"{one.text}\n{cell.text}".strip()
        if slot.is_first_of_rest or is_more:
            row.why.append("row.joined")

    def keep(self, slot: Slot) -> None:
        """Cells that say nothing new: kept with the row above."""
        row = self.row or self.current
        if row is None:
            self.heading(" ".join(one.text for one in slot.cells), slot.cells, slot.part, slot.row,
                         why=("row.loose",))  # fmt: skip
        else:
            row.take(slot)

    def _add(self, made: DraftRow) -> None:
        self.rows.append(made)
        self.row = made

    def _given(self, column: Column, slot: Slot, year: int | None) -> Given:
        cell: Cell | None = slot.values.get(column.index)
        text = cell.text if cell else ""
        place = cell.place if cell else Place()
        shared = bool(cell and column.index not in slot.fresh)
        return Given(column, text, place, year or column.year, is_shared=shared)
