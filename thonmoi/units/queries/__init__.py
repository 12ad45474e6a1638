"""Reads of the units room. Administrative units are public facts: nothing is hidden from anyone."""

from thonmoi.units.queries.days import (
    BEFORE_RECORDS,
    communes,
    communes_in,
    unit,
    unit_before,
    units,
    units_by_code,
)
from thonmoi.units.queries.origins import origin_paths, successions
from thonmoi.units.queries.paths import all_units, unit_at, units_at

__all__ = [
    "BEFORE_RECORDS",
    "all_units",
    "communes",
    "communes_in",
    "origin_paths",
    "successions",
    "unit",
    "unit_at",
    "unit_before",
    "units",
    "units_at",
    "units_by_code",
]
