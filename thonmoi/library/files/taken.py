"""What a photo says of itself: the day it was taken and where (EXIF). Read only, never believed.

A telephone writes both, a messenger removes them. A person sees what was read and may say
otherwise. Pictures that are shown to everybody carry none of it (`pictures.bare`, `.small`).
"""

import io
import warnings
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from PIL import ExifTags, Image

_FINE = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Taken:
    """The day, latitude and longitude in degrees; None where the photo does not say it."""

    on: date | None = None
    latitude: Decimal | None = None
    longitude: Decimal | None = None


def taken(content: bytes) -> Taken:
    """What a photo says. Never raises, whatever the bytes are."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as opened:
                found = opened.getexif()
    except Exception:  # a hostile or broken file says nothing
        return Taken()
    return Taken(_day(found), *_place(found))


def _day(found: Image.Exif) -> date | None:
    inside = _part(found, ExifTags.IFD.Exif)
    for said in (inside.get(ExifTags.Base.DateTimeOriginal), found.get(ExifTags.Base.DateTime)):
        try:
            day = datetime.strptime(str(said).strip("\x00 "), "%Y:%m:%d %H:%M:%S").date()
        except ValueError:
            continue
        if day.year >= 2000:
            return day
    return None


def _place(found: Image.Exif) -> tuple[Decimal | None, Decimal | None]:
    place = _part(found, ExifTags.IFD.GPSInfo)
    latitude = _degrees(place, ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLatitudeRef, 90)
    longitude = _degrees(place, ExifTags.GPS.GPSLongitude, ExifTags.GPS.GPSLongitudeRef, 180)
    if latitude is None or longitude is None or latitude == longitude == 0:
        return None, None
    return latitude, longitude


def _part(found: Image.Exif, name: int) -> dict[int, Any]:
    try:
        return dict(found.get_ifd(name))
    except Exception:  # a broken block says nothing
        return {}


def _degrees(place: dict[int, Any], value: int, side: int, most: int) -> Decimal | None:
    try:
        degrees, minutes, seconds = (Fraction(part) for part in place[value])
        found = degrees + minutes / 60 + seconds / 3600
    except (KeyError, TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    if not 0 <= found <= most:
        return None
    exact = Decimal(found.numerator) / Decimal(found.denominator)
    sign = -1 if str(place.get(side, "")).upper()[:1] in ("S", "W") else 1
    return sign * exact.quantize(_FINE, ROUND_HALF_UP)
