"""Measurements, one module each: `run()` gives rows, each a mapping from column to value.

Times are compared within one run: a column `ratio` says how many times the
reference of that bench something took.
"""

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import NotFound

Row = Mapping[str, Any]


def names() -> list[str]:
    """The benches there are."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def bench(name: str) -> Callable[[], Sequence[Row]]:
    """The `run` of a bench; NotFound where there is none of that name."""
    if name not in names():
        raise NotFound(
            "bench.unknown",
            _("There is no bench “%(name)s”; there are: %(names)s.")
            % {"name": name[:40], "names": ", ".join(names())},
        )
    run: Callable[[], Sequence[Row]] = importlib.import_module(f"{__name__}.{name}").run
    return run


def table(rows: Sequence[Row]) -> list[str]:
    """Rows as lines of aligned columns under their names."""
    if not rows:
        return []
    columns = list(rows[0])
    cells = [columns, *([str(row.get(column, "")) for column in columns] for row in rows)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(columns))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    ]
