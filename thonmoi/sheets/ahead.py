"""Filled forms in number: files are read ahead, compared in batches, told one by one."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from pathlib import Path

from django.utils import translation
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
READERS = 2


def read_file(path: Path) -> Read:
    """A file read, checked by content and kept durably; never raises for what is in it."""
    try:
        return Read(path.name, *received(path.read_bytes(), path.name))
    except OSError:
        return Read(path.name, sentence=_("The file cannot be read: %s.") % path.name)
    except Refusal as refused:
        return Read(path.name, sentence=str(refused))


def read_ahead(paths: Iterable[Path]) -> Iterator[Read]:
    """The files in order, read by `READERS` threads, never more than a batch ahead."""
    language = translation.get_language()
    waiting: deque[Future[Read]] = deque()
    left = iter(paths)
    with ThreadPoolExecutor(READERS) as readers:
        submit = _submitting(readers, language)
        waiting.extend(submit(path) for path in islice(left, BATCH))
        while waiting:
            done = waiting.popleft().result()
            waiting.extend(submit(path) for path in islice(left, 1))
            yield done


def _submitting(
    readers: ThreadPoolExecutor, language: str | None
) -> Callable[[Path], "Future[Read]"]:
    def read(path: Path) -> Read:
        with translation.override(language):
            return read_file(path)

    return lambda path: readers.submit(read, path)


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
