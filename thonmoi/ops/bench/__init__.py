"""Measurements, one module each: `run()` gives rows, mappings or dataclasses.

Times are compared within one run: a column `ratio` says how many times the
reference of that bench something took.
"""

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import NotFound

Row = dict[str, Any]


@cache
def _benches() -> dict[str, Callable[[], Sequence[Any]]]:
    modules = {
        found.name: importlib.import_module(f"{__name__}.{found.name}")
        for found in pkgutil.iter_modules(__path__)
    }
    return {name: module.run for name, module in sorted(modules.items()) if hasattr(module, "run")}


def names() -> list[str]:
    """The benches there are: every module here that has a `run`."""
    return list(_benches())


def rows(name: str) -> list[Row]:
    """Run a bench; its rows as column → value. NotFound where there is none of that name."""
    if name not in _benches():
        raise NotFound(
            "bench.unknown",
            _("There is no bench “%(name)s”; there are: %(names)s.")
            % {"name": name[:40], "names": ", ".join(names())},
        )
    return [_row(one) for one in _benches()[name]()]


def _row(one: Any) -> Row:
    """A mapping as it is; a dataclass by its fields, then its properties."""
    if isinstance(one, Mapping):
        return dict(one)
    columns = [field.name for field in fields(one)]
    columns += [name for name, kind in vars(type(one)).items() if isinstance(kind, property)]
    return {column: getattr(one, column) for column in columns}


def table(rows: Sequence[Row]) -> list[str]:
    """Rows as lines of aligned columns under their names; of lists only the length."""
    if not rows:
        return []
    cells = [list(rows[0]), *([_cell(value) for value in row.values()] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    ]


def _cell(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    return str(len(value)) if isinstance(value, tuple | list) else str(value)
