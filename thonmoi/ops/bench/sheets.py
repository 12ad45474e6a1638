"""1,000 filled forms consolidated, against a plain script of pandas and openpyxl.

Both read the same files, ask for fifty workbooks together what the page holds, check every value by
the same rules, and keep the file, the rows, the findings and a history of who changed what in a
database that is synced at each commit: the program for fifty workbooks together, the script for
each. The program also looks for bombs and macros, asks for rights and chains its log; the script
does not. They take turns of `TURN` workbooks, so that whatever else the machine does meets both;
files lie in the page cache, imports and one workbook each go before (warm). The program reads by
other processes where there are processors to spare: `cpu_s` counts them too, `rss_mb` (by how much
the process grew at its highest) does not. The reference is the script of pandas; `faster` says how
many times faster something was by the clock, `cheaper` by the processor.
pandas and openpyxl: ``pip install --require-hashes -r requirements-bench.txt``.
"""

import importlib.util
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.test import override_settings
from django.utils.translation import gettext as _

from thonmoi.kernel.access import importer
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission
from thonmoi.ops.bench import sheets_script, sheets_world
from thonmoi.sheets import console

COMMUNES, TURN = 125, 250


def run() -> list[dict[str, Any]]:
    """Rows: what did it, workbooks, values, seconds, processor seconds, ms each, MB, times faster.

    Raises Conflict where neither pandas nor openpyxl is installed: there is nothing to compare.
    """
    if importlib.util.find_spec("openpyxl") is None:
        raise Conflict(
            "bench.no-openpyxl",
            _("pandas and openpyxl are needed: pip install -r requirements-bench.txt."),
        )
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, sheets_world.database(folder):
        paths = sheets_world.workbooks(Path(folder), COMMUNES)
        kept = Path(folder) / "files"
        with override_settings(FILES_DIR=str(kept)):
            sides = [Side("thonmoi", program()), *map(_script, sheets_script.scripts(folder))]
            return measured(sides, paths)


def measured(sides: "list[Side]", paths: list[Path]) -> list[dict[str, Any]]:
    """What each side took for all workbooks, in turns; the last side takes one turn only."""
    for side in sides:
        side.take(paths[:1])
        side.forget()
    for place in range(1, len(paths), TURN):
        for side in sides:
            if not side.is_short or place == 1:
                side.take(paths[place : place + TURN])
    reference = next((one for one in sides if one.name == "pandas"), sides[-1])
    return [side.row(reference) for side in sides]


def program() -> Callable[[list[Path]], Iterator[int]]:
    """The program's own way, by its ordinary deeds: the number of values of each workbook."""
    by = importer("thonmoi bench", path="", permissions=frozenset(Permission))
    area = sheets_world.area()

    def take(paths: list[Path]) -> Iterator[int]:
        for one in console.gather(by, area, paths, save=True):
            yield one.changes

    return take


def _script(named: tuple[str, Any]) -> "Side":
    name, take = named
    return Side(name, take, is_short=name == "openpyxl")


@dataclass
class Side:
    """One way to do it, with what it took so far."""

    name: str
    work: Callable[[list[Path]], Iterator[int]]
    is_short: bool = False
    workbooks: int = 0
    values: int = 0
    seconds: float = 0.0
    processor: float = 0.0
    grown: int = 0

    def take(self, paths: list[Path]) -> None:
        """Do some workbooks, one after the other."""
        held = _memory()
        clock, processor = time.perf_counter(), _processor()
        for values in self.work(paths):
            self.workbooks += 1
            self.values += values
            self.grown = max(self.grown, _memory() - held)
        self.seconds += time.perf_counter() - clock
        self.processor += _processor() - processor

    def forget(self) -> None:
        """Leave the first workbook out."""
        self.workbooks = self.values = self.grown = 0
        self.seconds = self.processor = 0.0

    def row(self, reference: "Side") -> dict[str, Any]:
        """What it took as a row of the table."""
        each, other = self.seconds / self.workbooks, reference.seconds / reference.workbooks
        processor = reference.processor / reference.workbooks
        return {
            "by": self.name,
            "workbooks": self.workbooks,
            "values": self.values,
            "seconds": round(self.seconds, 2),
            "cpu_s": round(self.processor, 2),
            "ms_each": round(each * 1000, 2),
            "rss_mb": round(self.grown / 1e6, 1),
            "ratio": round(each / other, 3),
            "faster": round(other / each, 1),
            "cheaper": round(processor / (self.processor / self.workbooks), 1),
        }


def _processor() -> float:
    """Seconds of processor of this process and of those that it started and that have ended."""
    return time.process_time() + sum(os.times()[2:4])


def _memory() -> int:
    """Bytes that the process holds now; nothing where the machine does not say it."""
    pages = Path("/proc/self/statm")
    return int(pages.read_text().split()[1]) * os.sysconf("SC_PAGESIZE") if pages.exists() else 0
