"""Watches the SQL of every test.

While a door runs (a request, a command of ours), SQL on the project's tables
must come from queries, actions, sign-in or finding the Actor (decision 29); a
related manager that a template follows is caught here. And whatever runs, a
write on these tables must come from a deed; sign-in, migrations and the
database's own set-up stand outside (decision 26).
"""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from types import FrameType
from typing import Any

from django.apps import apps

from thonmoi.audit import deeds, kept
from thonmoi.config.settings import BASE_DIR

DOOR = re.compile(r"/django/core/handlers/base\.py$|/thonmoi/\w+/management/commands/\w+\.py$")
READERS = re.compile(
    r"/thonmoi/\w+/(queries|actions)(/\w+)*\.py$|/thonmoi/(accounts/signin|audit/deeds)\.py$"
)
OUTSIDE = re.compile(
    r"/thonmoi/(accounts/signin|surveys/actions/ballots)\.py$|/django/db/migrations/executor\.py$"
)
"""Sign-in, answers of households (ADR 0015), migrations."""
WRITE = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE|TRUNCATE)\b", re.IGNORECASE)


class StraySQL(AssertionError):
    """SQL where none may be."""


@cache
def tables() -> frozenset[str]:
    """The tables of the project's own rooms."""
    return frozenset(
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("thonmoi.")
    )


def _frames() -> Iterator[FrameType]:
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        yield frame
        frame = frame.f_back


def doubt(sql: str) -> str:
    """What is wrong with this SQL being run from here; empty where nothing is."""
    touched = tables() & set(re.findall(r"\w+", sql))
    if not touched:
        return ""
    door = reader = outside = False
    place = ""
    for frame in _frames():
        path = frame.f_code.co_filename
        reader = reader or (not door and bool(READERS.search(path)))
        outside = outside or bool(OUTSIDE.search(path))
        outside = outside or frame.f_code.co_name == "update_last_login"
        door = door or bool(DOOR.search(path))
        if (
            not place
            and path.startswith(str(BASE_DIR))
            and "/.venv/" not in path
            and path != __file__
        ):
            place = f"{path.removeprefix(f'{BASE_DIR}/')}:{frame.f_lineno}"
    if WRITE.match(sql) and deeds._current.get() is None and not outside:
        return f"a write outside a deed, at {place}: {sql[:200]}"
    if door and not reader and not outside:
        return f"SQL outside queries and actions, at {place}: {sql[:200]}"
    return ""


class Guard:
    """A wrapper of every statement; what it found is kept, so that nothing can swallow it."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.is_watching = True
        self.has_tampered = False

    def __call__(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if self.is_watching and (said := doubt(sql)):
            self.found.append(said)
            raise StraySQL(said)
        return execute(sql, *rest)

    @contextmanager
    def tampering(self) -> Iterator[None]:
        """For tests that play the one who alters the database by hand.

        Answers that are kept until the next deed do not notice that: they are forgotten.
        """
        self.is_watching, self.has_tampered = False, True
        try:
            yield
        finally:
            self.is_watching = True
            kept.forget()
