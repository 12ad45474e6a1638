"""Which tables the statements read or write, seen at the statements themselves."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from django.db import connection

READ = re.compile(r'\b(?:FROM|JOIN) "(\w+)"')
WRITTEN = re.compile(r'^\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM) "(\w+)"')


@contextmanager
def noting(pattern: re.Pattern[str]) -> Iterator[set[str]]:
    """The tables that `pattern` finds in the statements run from here on."""
    tables: set[str] = set()

    def note(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        tables.update(_found(pattern, sql))
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        yield tables


@lru_cache(maxsize=4000)
def _found(pattern: re.Pattern[str], sql: str) -> frozenset[str]:
    return frozenset(pattern.findall(sql))
