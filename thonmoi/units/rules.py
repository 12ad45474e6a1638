"""Administrative units: levels, kinds, paths, successions."""

from datetime import date
from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Level(StrEnum):
    COUNTRY = "country"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    HAMLET = "hamlet"


LEVEL_LABELS = {
    Level.COUNTRY: _("country"),
    Level.PROVINCE: _("province"),
    Level.DISTRICT: _("district"),
    Level.COMMUNE: _("commune"),
    Level.HAMLET: _("hamlet"),
}


class SuccessionKind(StrEnum):
    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    MOVE = "move"
    ABOLISH = "abolish"


SUCCESSION_LABELS = {
    SuccessionKind.MERGE: _("merged into"),
    SuccessionKind.SPLIT: _("split into"),
    SuccessionKind.RENAME: _("renamed to"),
    SuccessionKind.MOVE: _("moved under"),
    SuccessionKind.ABOLISH: _("abolished"),
}


def segment(code: str, valid_from: date | None) -> str:
    """The part of a path that names a unit.

    Codes are reused over time, so a unit whose first day is known carries it:
    ``25351`` before the records begin, ``25351.20250701`` from 1/7/2025.
    """
    return code if valid_from is None else f"{code}.{valid_from:%Y%m%d}"


def path_of(parent_path: str, code: str, valid_from: date | None) -> str:
    """``vn/70/694/25342/``: the parent's path and the unit's own segment."""
    return f"{parent_path}{segment(code, valid_from)}/"


def is_valid_on(valid_from: date | None, valid_to: date | None, on: date) -> bool:
    """Half-open: the day `valid_to` is the first on which the unit no longer exists."""
    return (valid_from is None or valid_from <= on) and (valid_to is None or on < valid_to)


def full_name(kind: str, name: str) -> str:
    """``Xã Tân Lợi``, ``Ấp 8``; a unit without a kind (the country) by its name."""
    return f"{kind[:1].upper()}{kind[1:]} {name}" if kind else name
