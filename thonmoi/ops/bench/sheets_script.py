"""The plain scripts that the program is measured against: what an office would write itself."""

import importlib.util
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.permissions import Permission
from thonmoi.sheets import reading
from thonmoi.sheets.queries.held import held, places
from thonmoi.sheets.rules import compare
from thonmoi.sheets.workbook import ReadRow, Workbook
from thonmoi.sheets.writing import FIRST_ROW, SHEET

COLUMNS = ("indicator", "address", "was", "typed", "note", "level", "sentence")
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
    there.execute(f"CREATE TABLE line (file, {', '.join(COLUMNS)})")
    by = importer("script", path="", permissions=frozenset(Permission))

    def take(paths: list[Path]) -> Iterator[int]:
        for path in paths:
            rows = _checked(by, read(path))
            _save(there, path.name, rows)
            shutil.copy(path, folder / path.name)
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


def _checked(by: Actor, grid: Grid) -> Grid:
    """The rows that differ and the findings, by the program's own rules."""
    codes = (str(grid[1][0]), str(grid[2][0]))
    unit, period = places(by, {codes})[codes]
    rows = held(by, [(unit, period)])[unit.pk, period.pk]
    found = compare(rows, _book(codes, grid))
    return [
        (c.row.indicator_id, c.read.address, c.row.held, c.read.typed, c.read.note, *_level(c))
        for c in found.changes
    ] + [(None, f.address, "", "", "", f.level, f.sentence) for f in found.findings]


def _level(change: Any) -> tuple[str, str]:
    return str(change.level), change.sentence


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


def _save(there: sqlite3.Connection, name: str, rows: Grid) -> None:
    if importlib.util.find_spec("pandas") is None:
        marks = ", ".join("?" * (len(COLUMNS) + 1))
        lines = [(name, *row) for row in rows]
        there.executemany(f"INSERT INTO line VALUES ({marks})", lines)  # noqa: S608  marks alone
    else:
        import pandas

        frame = pandas.DataFrame(rows, columns=list(COLUMNS))
        frame.insert(0, "file", name)
        frame.to_sql("line", there, if_exists="append", index=False)
    there.commit()
