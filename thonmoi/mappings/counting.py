"""Pure: in which unit a sheet counts, and by what its figures are multiplied to be in ours.

Only units that officials use in one way alone are known; "sào", "công" differ from place to place,
a month is no twelfth of a year: such a pair has no factor and is a finding. A factor is proposed,
never taken: the person who maps accepts it, and it is kept with the mapping.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from thonmoi.kernel.text import fold

_KINDS: tuple[Mapping[str, str], ...] = (
    {
        "dong": "1",
        "nghin dong": "1000",
        "trieu dong": "1000000",
        "ty dong": "1000000000",
    },
    {"m2": "1", "ha": "10000", "km2": "1000000"},
    {"m": "1", "km": "1000"},
    {"kg": "1", "ta": "100", "tan": "1000"},
    {"nguoi": "1", "nghin nguoi": "1000"},
    {"ho": "1", "nghin ho": "1000"},
    {"%": "1", "‰": "0.1"},
)
_SAME = {
    "d": "dong",
    "vnd": "dong",
    "1000 d": "nghin dong",
    "1.000 d": "nghin dong",
    "1000 dong": "nghin dong",
    "1.000 dong": "nghin dong",
    "1.000.000 dong": "trieu dong",
    "ngan dong": "nghin dong",
    "nghin d": "nghin dong",
    "ngan d": "nghin dong",
    "trd": "trieu dong",
    "tr.d": "trieu dong",
    "tr d": "trieu dong",
    "tr dong": "trieu dong",
    "trieu d": "trieu dong",
    "ti dong": "ty dong",
    "hecta": "ha",
    "hec ta": "ha",
    "met vuong": "m2",
    "m²": "m2",
    "km²": "km2",
    "ki lo met": "km",
    "kilomet": "km",
    "met": "m",
    "kilogam": "kg",
    "khau": "nguoi",
    "nhan khau": "nguoi",
    "lao dong": "nguoi",
    "ngan nguoi": "nghin nguoi",
    "1000 nguoi": "nghin nguoi",
    "ho gia dinh": "ho",
    "ho dan": "ho",
    "phan tram": "%",
    "ty le %": "%",
    "phan nghin": "‰",
}


def plain(unit: str) -> tuple[str, str]:
    """A unit as one word: its own part ("trieu dong"), and per what ("nguoi/nam")."""
    own, _slash, per = fold(unit).strip(" .:()").partition("/")
    own = re.sub(r"(?<=0)(?=[a-z])", " ", re.sub(r"\s+", " ", own).strip())
    per = re.sub(r"\s*/\s*", "/", per).strip()
    return _SAME.get(own, own), "/".join(_SAME.get(one, one) for one in per.split("/") if one)


def differ(theirs: str, ours: str) -> bool:
    """Whether two units are both said and not the same."""
    return bool(theirs.strip() and ours.strip()) and plain(theirs) != plain(ours)


def factor(theirs: str, ours: str) -> Decimal | None:
    """By what a figure in their unit is multiplied to be in ours; None where that is not known."""
    (their_own, their_per), (our_own, our_per) = plain(theirs), plain(ours)
    if their_per != our_per:
        return None
    if their_own == our_own:
        return Decimal(1)
    for kind in _KINDS:
        if their_own in kind and our_own in kind:
            return Decimal(kind[their_own]) / Decimal(kind[our_own])
    return None
