"""What an issued report says and the data say otherwise now, pure: facts against facts.

Only what the report carried is compared: figures that were added to reports later are no
difference. Lists are compared by what their rows are called, not by their place.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Path = tuple[str, ...]
SKIPPED = frozenset(
    {"bands", "compared_on", "confidence", "is_simulated", "is_verifying", "kind", "now_on", "on"}
    | {"order", "reason", "same_on", "sets", "source"}
)
"""What is no figure of a report, or changes with every look at it."""
NAMES = ("code", "key", "clause", "slug", "label", "name", "title", "what")


@dataclass(frozen=True, slots=True)
class Change:
    """One figure: where it stands (keys and names of rows), what it was and is. None: no data."""

    path: Path
    was: Any
    now: Any


def compare(was: Any, now: Any, path: Path = ()) -> Iterator[Change]:
    """Every figure that differs between two plain facts, in the order of the older."""
    if isinstance(was, dict) and isinstance(now, dict):
        for key in was:
            if key in now and key not in SKIPPED:
                yield from compare(was[key], now[key], (*path, key))
    elif isinstance(was, list) and isinstance(now, list):
        yield from _lists(was, now, path)
    elif was != now and (was or now or 0 in (was, now)):
        yield Change(path, was, now)


def _lists(was: list[Any], now: list[Any], path: Path) -> Iterator[Change]:
    if not any(isinstance(one, dict | list) for one in (*was, *now)):
        if was != now:
            yield Change(path, was, now)
        return
    old, new = named(was), named(now)
    for name in {**old, **new}:
        if name in old and name in new:
            yield from compare(old[name], new[name], (*path, name))
        else:
            yield Change((*path, name), old.get(name), new.get(name))


def named(rows: list[Any]) -> dict[str, Any]:
    """The rows by what they are called; rows of one name are told apart by their place."""
    made: dict[str, Any] = {}
    for at, row in enumerate(rows, 1):
        parts = [str(row[key]) for key in NAMES if row.get(key)] if isinstance(row, dict) else []
        name = parts[0] if parts else str(at)
        made[f"{name} · {at}" if name in made else name] = row
    return made
