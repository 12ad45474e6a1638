"""The plain scripts that the program is measured against: what an office would write itself.

They do what a careful writer of such a script would: what the page holds is asked for fifty
workbooks together, every value is checked by the program's own rules; the file is copied and
synced; its hash, size, who and when are registered; rows and findings are kept; each value is
written to a history with who, when, before and after. They leave out what such a script would not
have: bombs and macros, rights, the chain of hashes over the history.
"""

import hashlib
import importlib.util
import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.permissions import Permission
from thonmoi.sheets import reading
from thonmoi.sheets.ahead import BATCH
from thonmoi.sheets.queries.held import held, places
from thonmoi.sheets.rules import compare
from thonmoi.sheets.workbook import ReadRow, Workbook
from thonmoi.sheets.writing import FIRST_ROW, SHEET

COLUMNS = ("indicator", "address", "was", "typed", "note", "level", "sentence")
TABLES = {
    "file": ("file", "hash", "size", "by", "at"),
    "line": ("file", *COLUMNS),
    "history": ("at", "by", "file", "address", "was", "now"),
}
Grid = list[tuple[Any, ...]]


def scripts(folder: str) -> list[tuple[str, Callable[[list[Path]], Iterator[int]]]]:
    """The scripts that can run here: pandas with openpyxl (where pandas is), openpyxl alone."""
    names = ["openpyxl"] if importlib.util.find_spec("pandas") is None else ["pandas", "openpyxl"]
    readers = {"pandas": _pandas, "openpyxl": _openpyxl}
    return [(name, _script(Path(folder) / name, readers[name])) for name in names]


def _script(folder: Path, read: Callable[[Path], Grid]) -> Callable[[list[Path]], Iterator[int]]:
    folder.mkdir()
    there = sqlite3.connect(folder / "script.sqlite3")
    there.execute("PRAGMA journal_mode=WAL")
    there.execute("PRAGMA synchronous=FULL")
    for name, columns in TABLES.items():
        there.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
    by = importer("script", path="", permissions=frozenset(Permission))

    def take(paths: list[Path]) -> Iterator[int]:
        for start in range(0, len(paths), BATCH):
            grids = {path: read(path) for path in paths[start : start + BATCH]}
            for path, rows in _checked(by, grids):
                _copy(path, folder / path.name)
                _save(there, _tables(path, rows))
                yield sum(bool(row[0]) for row in rows)

    return take


def _pandas(path: Path) -> Grid:
    import pandas

    frame = pandas.read_excel(
        path, sheet_name=SHEET, header=None, dtype=object, keep_default_na=False, engine="openpyxl"
    )
    return list(frame.itertuples(index=False, name=None))


def _openpyxl(path: Path) -> Grid:
    import openpyxl

    book = openpyxl.load_workbook(path, data_only=True)
    return [tuple("" if v is None else v for v in row) for row in book[SHEET].values]


def _checked(by: Actor, grids: dict[Path, Grid]) -> Iterator[tuple[Path, Grid]]:
    """Of each workbook the rows that differ and the findings, by the program's own rules."""
    codes = {path: (str(grid[1][0]), str(grid[2][0])) for path, grid in grids.items()}
    known = places(by, set(codes.values()))
    rows = held(by, list(known.values()))
    for path, grid in grids.items():
        unit, period = known[codes[path]]
        found = compare(rows[unit.pk, period.pk], _book(codes[path], grid))
        yield path, [*map(_changed, found.changes), *map(_found, found.findings)]


def _changed(one: Any) -> tuple[Any, ...]:
    read = one.read
    told = (str(one.level), one.sentence)
    return (one.row.indicator_id, read.address, one.row.held, read.typed, read.note, *told)


def _found(one: Any) -> tuple[Any, ...]:
    return (None, one.address, "", "", "", one.level, one.sentence)


def _book(codes: tuple[str, str], grid: Grid) -> Workbook:
    rows = []
    for place, line in enumerate(grid[FIRST_ROW:], FIRST_ROW):
        indicator, slash, version = str(line[0]).partition("/")
        if slash:
            rows.append(_row(line, place, int(indicator), int(version)))
    return Workbook(*codes, str(grid[3][0]), tuple(rows), ())


def _row(line: tuple[Any, ...], place: int, indicator: int, version: int) -> ReadRow:
    return ReadRow(
        indicator,
        str(line[1]),
        reading._text(line[reading.VALUE]),
        reading._text(line[reading.MARKED]) == "x",
        reading._text(line[reading.NOTE]),
        f"G{place + 1}",
        version,
    )


def _copy(path: Path, target: Path) -> None:
    """The file itself, on the disk before its rows are."""
    with open(target, "xb") as file:
        file.write(path.read_bytes())
        file.flush()
        os.fsync(file.fileno())


def _tables(path: Path, rows: Grid) -> dict[str, Grid]:
    """What is kept of a workbook: the file, its rows and findings, the history of each value."""
    content, at, name = path.read_bytes(), clock.now().isoformat(), path.name
    hashed = hashlib.sha256(content).hexdigest()
    return {
        "file": [(name, hashed, len(content), "script", at)],
        "line": [(name, *row) for row in rows],
        "history": [(at, "script", name, row[1], row[2], row[3]) for row in rows if row[0]],
    }


def _save(there: sqlite3.Connection, tables: dict[str, Grid]) -> None:
    for name, rows in tables.items():
        if importlib.util.find_spec("pandas") is None:
            marks = ", ".join("?" * len(TABLES[name]))
            there.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)  # noqa: S608  ours
        else:
            import pandas

            frame = pandas.DataFrame(rows, columns=list(TABLES[name]))
            frame.to_sql(name, there, if_exists="append", index=False)
    there.commit()
