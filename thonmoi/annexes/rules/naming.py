"""The name of a set across editions."""

import re
from collections.abc import Sequence

from thonmoi.kernel.text import slug


def slug_of(kind: str, number: str, level: str) -> str:
    """The name of a set across editions, of the number of its decision: "qd318-ntm"."""
    digits = re.match(r"\d+[a-zđ]?", number)
    return f"{slug(kind or 'vb')}{digits[0] if digits else ''}-{level}"[:50].strip("-")


def free_slug(wanted: str, area: str, taken: Sequence[tuple[str, str]]) -> str:
    """The name itself where it is free or of the same area, else with the area's code."""
    if all(path == area for name, path in taken if name == wanted):
        return wanted
    return f"{wanted}-{slug(area.rstrip('/').rpartition('/')[2])}"[:60]
