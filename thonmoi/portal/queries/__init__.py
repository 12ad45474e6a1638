"""All reads of the portal."""

from thonmoi.portal.queries.finding import Place, find_places, place_of
from thonmoi.portal.queries.outgoing import outgoing
from thonmoi.portal.queries.overseen import (
    Overseen,
    ReleaseLine,
    release_row,
    releases,
    unit_to_release,
)
from thonmoi.portal.queries.released import (
    CommuneLine,
    Public,
    public_file,
    public_photo,
    public_place,
    public_work,
    released_communes,
)

__all__ = [
    "CommuneLine",
    "Overseen",
    "Place",
    "Public",
    "ReleaseLine",
    "find_places",
    "outgoing",
    "place_of",
    "public_file",
    "public_photo",
    "public_place",
    "public_work",
    "release_row",
    "released_communes",
    "releases",
    "unit_to_release",
]
