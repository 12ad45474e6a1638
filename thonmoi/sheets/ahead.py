"""Filled forms in number: files are read ahead, compared in batches, told one by one."""

import gc
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import replace
from itertools import chain, islice
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Refusal
from thonmoi.sheets.gathered import Gathered, Read
from thonmoi.sheets.queries.held import held, places
from thonmoi.sheets.receiving import received
from thonmoi.sheets.rules import compare
from thonmoi.sheets.workbook import Workbook

BATCH = 50
"""Workbooks of one transaction; no more than these are in memory, and as many read ahead."""
PIECE = 10
"""Workbooks that a reading process takes at a time."""
MOST_READERS = 4


def read_file(path: Path) -> Read:
    """A file read, checked by content and kept durably; never raises for what is in it."""
    try:
        return Read(path.name, *received(path.read_bytes(), path.name))
    except OSError:
        return Read(path.name, sentence=_("The file cannot be read: %s.") % path.name)
    except Refusal as refused:
        return Read(path.name, sentence=str(refused))


def read_ahead(paths: Iterable[Path]) -> Iterator[Read]:
    """The files in order, read by processes beside this one, at most a batch ahead.

    With one processor, or where processes cannot be forked, this one reads; also where one of them
    is ended from outside. Forked ones have the settings and the language and ask nothing of the
    database. What was made up to now is frozen: it is neither copied for them nor searched for
    garbage while rows come and go.
    """
    readers, left = min((os.cpu_count() or 1) - 1, MOST_READERS), iter(paths)
    waiting: deque[list[Path]] = deque()
    if readers and "fork" in get_all_start_methods():
        gc.freeze()
        with suppress(BrokenProcessPool):
            yield from _by_processes(readers, left, waiting)
    yield from map(read_file, chain(*waiting, left))


def _by_processes(readers: int, left: Iterator[Path], waiting: deque[list[Path]]) -> Iterator[Read]:
    """What `readers` processes read; in `waiting` stand the files not told yet."""
    pieces, reading = iter(lambda: list(islice(left, PIECE)), []), deque[Future[list[Read]]]()
    with ProcessPoolExecutor(readers, get_context("fork")) as pool:

        def ask(most: int) -> None:
            for piece in islice(pieces, most):
                waiting.append(piece)
                reading.append(pool.submit(_read, piece))

        ask(BATCH // PIECE)
        while reading:
            found = reading.popleft().result()
            waiting.popleft()
            yield from found
            ask(1)


def _read(piece: list[Path]) -> list[Read]:
    return [read_file(path) for path in piece]


def batches(found: Iterable[Read]) -> Iterator[list[Read]]:
    """What was read, `BATCH` by `BATCH`."""
    left = iter(found)
    while batch := list(islice(left, BATCH)):
        yield batch


def beside(actor: Actor, batch: Sequence[Read]) -> tuple[list[Gathered], list[Read]]:
    """The workbooks of a batch beside what is held, and those not taken with their sentences."""
    known = places(actor, {_codes(one.book) for one in batch if one.book})
    rows = held(actor, list(known.values()))
    taken: list[Gathered] = []
    refused: list[Read] = []
    for one in batch:
        place = known.get(_codes(one.book)) if one.book else None
        found = rows.get((place[0].pk, place[1].pk)) if place else None
        if one.book and one.file and place and found:
            taken.append(Gathered(one.name, *place, one.file, compare(found, one.book)))
        else:
            refused.append(replace(one, file=None, sentence=one.sentence or _unplaced(one)))
    return taken, refused


def _codes(book: Workbook) -> tuple[str, str]:
    return book.unit_code, book.period_code


def _unplaced(one: Read) -> str:
    unit, period = _codes(one.book) if one.book else ("", "")
    return _("No commune of the area with code %(unit)s reports by a set for %(period)s.") % {
        "unit": unit[:20],
        "period": period[:12],
    }
