"""Answers that are kept in the process until something that they were read from changes.

Every change is a deed, and a deed leaves on each table that it wrote the hash of its last
event. An answer is kept together with the tables that were read for it: it holds while none
of them has another hash. Both are seen at the statements themselves, so nobody has to name
them. The head is asked for once a request, the marks only where the head moved.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextvars import ContextVar
from dataclasses import dataclass
from threading import Lock
from typing import Any, TypeVar, cast

from thonmoi.audit import deeds, queries, statements
from thonmoi.kernel.access import Actor

Answer = TypeVar("Answer")
SIZE = 30_000
"""So many answers a process keeps: some 55 MB of those of single people and communes, ADR 0006."""
LOG = "audit_event"
"""Whoever reads the log itself depends on every deed."""
_grounds: list[str] = []
_answers: "OrderedDict[Hashable, _Kept]" = OrderedDict()
_marks: tuple[str, dict[str, str]] = ("", {})
"""The head at which the marks were asked for, and they."""
_lock = Lock()
_asking: ContextVar["tuple[str, tuple[set[str], ...]]"] = ContextVar("asking", default=("", ()))
"""While an answer is asked for: the head it is asked at, the tables noted so far, by answer."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """An answer, the tables it was read from, what they were marked with, and at which head."""

    answer: Any
    tables: frozenset[str]
    marks: dict[str, str]
    head: str


def ground(prefix: str) -> None:
    """Name tables on which every answer rests without asking them: who may see what."""
    if prefix not in _grounds:
        _grounds.append(prefix)


def kept(actor: Actor, key: tuple[Hashable, ...], ask: Callable[[], Answer]) -> Answer:
    """The answer under `key` (which names the question and all that it depends on).

    What is kept is shared by requests: nobody may change it. While a deed runs nothing
    is kept or taken from here: the deed may yet be undone.
    """
    if deeds.is_running():
        return ask()
    outer_head, noted = _asking.get()
    head = outer_head or queries.head_hash(actor)
    with _lock:
        found = _answers.get(key)
        if found is not None:
            _answers.move_to_end(key)
    if found is None or not (found.head == head or _holds(actor, found, head)):
        marks = _marked(actor, head)
        answer, tables = _asked(ask, head, noted)
        found = _Kept(answer, frozenset(tables), _of(marks, tables, head), head)
        with _lock:
            _answers[key] = found
            _answers.move_to_end(key)
            while len(_answers) > SIZE:
                _answers.popitem(last=False)
    for outer in noted:
        outer |= found.tables
    return cast(Answer, found.answer)


def was_written(actor: Actor, table: str) -> bool:
    """Whether any deed ever wrote a table: what nobody wrote need not be asked for.

    Seen in the marks; while a deed runs, or where nothing is marked, it is True. An answer that
    asks this rests on the table: it no longer holds once somebody writes there.
    """
    if deeds.is_running():
        return True
    for tables in _asking.get()[1]:
        tables.add(table)
    marks = _marked(actor, queries.head_hash(actor))
    return not marks or table in marks


def forget() -> None:
    """Forget every answer; for those who alter the database by hand."""
    global _marks
    with _lock:
        _marks = ("", {})
        _answers.clear()


def _marked(actor: Actor, head: str) -> dict[str, str]:
    """The marks of the tables; asked for where the head moved."""
    global _marks
    if _marks[0] != head:
        _marks = (head, queries.marks(actor))
    return _marks[1]


def _holds(actor: Actor, found: _Kept, head: str) -> bool:
    return _of(_marked(actor, head), found.tables, head) == found.marks


def _of(marks: dict[str, str], tables: set[str] | frozenset[str], head: str) -> dict[str, str]:
    """The marks that matter for these tables."""
    rested = tuple(_grounds)
    said = {name: mark for name, mark in marks.items() if name in tables or name.startswith(rested)}
    return said | ({LOG: head} if LOG in tables else {})


def _asked(
    ask: Callable[[], Answer], head: str, noted: tuple[set[str], ...]
) -> tuple[Answer, set[str]]:
    """An answer and the tables read for it; an answer within an answer notes for both."""
    with statements.noting(statements.READ) as tables:
        token = _asking.set((head, (*noted, tables)))
        try:
            return ask(), tables
        finally:
            _asking.reset(token)
