"""Fields of the house.

Paths and sort keys are compared byte by byte, so that a prefix search is a
range (``>= path``, ``< next``) that an index serves on both databases.
"""

from typing import Any

from django.db import models
from django.db.models.expressions import OrderBy


class BytewiseField(models.CharField):  # type: ignore[misc]  # Django has no types
    """A CharField in collation C on PostgreSQL; SQLite compares bytes anyway (decision 28)."""

    def db_parameters(self, connection: Any) -> dict[str, Any]:
        parameters: dict[str, Any] = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters


def beyond(prefix: str) -> str:
    """The smallest string greater than every string that starts with `prefix`."""
    return prefix[:-1] + chr(ord(prefix[-1]) + 1)


def under(field: str, prefixes: tuple[str, ...]) -> models.Q:
    """Rows whose `field` starts with one of `prefixes`, as ranges; no prefix, no row."""
    if "" in prefixes:
        return models.Q()
    query = models.Q(pk__in=())
    for prefix in prefixes:
        query |= models.Q(**{f"{field}__gte": prefix, f"{field}__lt": beyond(prefix)})
    return query


def ancestors(path: str) -> tuple[str, ...]:
    """The path itself and those above it: ``vn/70/`` gives ``vn/``, ``vn/70/``."""
    parts = path.split("/")[:-1]
    return tuple("/".join(parts[: i + 1]) + "/" for i in range(len(parts)))


def around(field: str, areas: tuple[str, ...]) -> models.Q:
    """Rows in the areas, or above them: what binds a unit comes from above (`Actor.sees`)."""
    if "" in areas:
        return models.Q()
    above = {path for area in areas for path in ancestors(area)}
    return under(field, areas) | models.Q(**{f"{field}__in": sorted(above)})


def known_first(name: str) -> OrderBy:
    """An order in which rows without a value come last, on both databases: ``-issued_on``."""
    field = models.F(name.removeprefix("-"))
    return field.desc(nulls_last=True) if name.startswith("-") else field.asc(nulls_last=True)


def whole_first(name: str) -> OrderBy:
    """An order in which rows without a value come first: what is said of the whole, then parts."""
    return models.F(name).asc(nulls_first=True)
