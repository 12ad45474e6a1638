"""The tables and notes of an annex as they are kept, and drawn again beside what was read."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from thonmoi.annexes.reader import Annex, Reading
from thonmoi.annexes.rules.drawing import Box, drawn


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of an annex: tables by number, notes and findings with their places."""

    tables: dict[int, dict[str, Any]]
    notes: tuple[tuple[str, str], ...]
    findings: tuple[tuple[str, str, str], ...]

    def head(self) -> list[list[Box]]:
        """The head of the first table, row by row."""
        for table in self.tables.values():
            return drawn(table, range(table["head"], table["body"]))
        return []

    def body(self, number: int, lines: Iterable[int], doubted: set[str]) -> list[list[Box]]:
        """The rows of a table that a part of the draft was read from."""
        wanted = sorted(set(lines))
        if number not in self.tables or not wanted:
            return []
        rows = drawn(self.tables[number], range(wanted[0], wanted[-1] + 1))
        return [[replace(b, is_doubted=b.place in doubted) for b in row] for row in rows]


def keep(reading: Reading, annex: Annex) -> str:
    """An annex of a reading as JSON: its tables whole, the notes, what was not understood."""
    tables = {
        str(table.part): {
            "head": table.head,
            "body": table.body,
            "columns": table.grid.columns,
            "cells": [
                [c.text, c.row, c.column, c.rows, c.columns, str(c.place)]
                for c in sorted(table.grid.cells, key=lambda c: (c.row, c.column))
            ],
        }
        for table in annex.tables
    }
    notes = [[one.text, str(one.place)] for one in (*annex.notes, *reading.notes)]
    findings = [[one.code, str(one.place), one.text] for one in reading.findings]
    return json.dumps({"tables": tables, "notes": notes, "findings": findings}, ensure_ascii=False)


def kept(text: str) -> Kept:
    """What `keep` kept."""
    data = json.loads(text)
    return Kept(
        {int(number): table for number, table in data["tables"].items()},
        tuple((text, place) for text, place in data["notes"]),
        tuple((code, place, text) for code, place, text in data["findings"]),
    )
