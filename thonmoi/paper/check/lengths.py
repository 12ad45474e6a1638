"""Lengths as files write them: twentieths of a point, or a number with its unit."""

import re

TWIPS_PER_MM = 1440 / 25.4
_UNITS = {"mm": TWIPS_PER_MM, "cm": TWIPS_PER_MM * 10, "in": 1440.0, "pt": 20.0, "pc": 240.0}
_LENGTH = re.compile(r"^(-?\d{1,9}(?:\.\d{1,6})?)(mm|cm|in|pt|pc)?$")


def twips(value: str | None, per_number: float = 1) -> float:
    """The length in twips; a bare number counts `per_number` twips; 0 where it is no length."""
    match = _LENGTH.match((value or "").strip())
    if match is None:
        return 0
    return float(match[1]) * _UNITS.get(match[2] or "", per_number)


def millimetres(value: str | None) -> float:
    """The length in millimetres, 0 where it is none."""
    return twips(value) / TWIPS_PER_MM
