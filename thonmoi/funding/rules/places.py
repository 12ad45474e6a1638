"""Where things lie: typed positions, boundaries from a GeoJSON file. Pure; nothing is invented."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from math import cos, radians
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid

Point = tuple[float, float]
"""Longitude and latitude in degrees, as GeoJSON has them (RFC 7946)."""
Ring = tuple[Point, ...]
MOST_POINTS = 300
"""Points of one ring that are kept: a page draws forty communes."""
CODES = ("code", "ma", "ma_xa", "maxa", "ma_dvhc", "madvhc", "commune_code", "district_code")


@dataclass(frozen=True, slots=True)
class Feature:
    """A boundary of the file: the code that it gives, and its outer rings."""

    code: str
    rings: tuple[Ring, ...]


def position(text: str) -> tuple[Decimal | None, Decimal | None]:
    """Latitude and longitude of "11.512345, 106.632100", as maps copy them; two None of nothing.

    Raises Invalid for what is no place in or around the country.
    """
    if not text.strip():
        return None, None
    try:
        north, east = (Decimal(part.strip()) for part in text.split(","))
        is_near = 7 < north < 24 and 101 < east < 118
    except (InvalidOperation, ValueError):
        is_near = False
    if not is_near:
        raise Invalid(
            "project.position",
            _("Give latitude and longitude as the map shows them, such as 11.5123, 106.6321."),
            field="position",
        )
    return round(north, 6), round(east, 6)


def features(data: bytes) -> list[Feature]:
    """The boundaries of a GeoJSON file. Raises Invalid where it has none with a code."""
    try:
        whole = json.loads(data.decode("utf-8-sig"))
        found = list(_features(whole))
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        found = []
    if not found:
        raise Invalid(
            "boundary.file",
            _("This is no GeoJSON file with boundaries (Polygon or MultiPolygon) and unit codes."),
            field="file",
        )
    return found


def _features(whole: Any) -> Iterator[Feature]:
    for one in whole["features"]:
        told = {str(name).lower(): value for name, value in (one["properties"] or {}).items()}
        code = next((str(told[name]).strip() for name in CODES if told.get(name)), "")
        shape = one["geometry"] or {}
        parts = [shape["coordinates"]] if shape.get("type") == "Polygon" else []
        parts = shape["coordinates"] if shape.get("type") == "MultiPolygon" else parts
        rings = tuple(_thinned(part[0]) for part in parts)
        if code and rings:
            yield Feature(code, rings)


def _thinned(ring: list[Any]) -> Ring:
    """At most `MOST_POINTS` of a ring. Raises ValueError for what lies on no map."""
    step = -(-len(ring) // MOST_POINTS)
    points = tuple((round(float(one[0]), 5), round(float(one[1]), 5)) for one in ring[::step])
    if len(points) < 3 or any(not (-180 <= x <= 180 and -90 <= y <= 90) for x, y in points):
        raise ValueError("a ring off the map")
    return points


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the earth that a drawing shows: degrees to units, north above."""

    west: float
    north: float
    scale: float
    squeeze: float
    width: int
    height: int

    def at(self, point: Point) -> tuple[int, int]:
        x, y = point
        return (
            round((x - self.west) * self.squeeze * self.scale) + MARGIN,
            round((self.north - y) * self.scale) + MARGIN,
        )


WIDTH, HIGHEST, MARGIN = 600, 600, 12


def frame(points: list[Point]) -> Frame | None:
    """What shows all points; None without any. Degrees of longitude shrink by cos(latitude)."""
    if not points:
        return None
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    squeeze = cos(radians((min(ys) + max(ys)) / 2))
    wide = max((max(xs) - min(xs)) * squeeze, 0.005)
    high = max(max(ys) - min(ys), 0.005)
    scale = min((WIDTH - 2 * MARGIN) / wide, (HIGHEST - 2 * MARGIN) / high)
    height = round(high * scale) + 2 * MARGIN
    return Frame(min(xs), max(ys), scale, squeeze, WIDTH, height)
