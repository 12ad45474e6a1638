"""What a clause asks: which kind of plan, of whom. A proposal; a person decides."""

import re
from enum import StrEnum

from thonmoi.kernel.text import fold


class Kind(StrEnum):
    """Kinds of plan that a body owes under a plan (IV.5, V.3, closing, V.6)."""

    COMMUNE = "commune"
    SECTOR = "sector"
    DETAILED = "detailed"
    ROADMAP = "roadmap"


class Group(StrEnum):
    """Bodies that are asked together, in one sitting."""

    NAMED = "named"
    COMMUNES = "communes"
    OTHERS = "others"
    CHARGED = "charged"
    BODIES = "bodies"


_ROADMAP = re.compile(r"\blo trinh\b")
_DETAILED = re.compile(r"\bke hoach chi tiet\b")
_SECTOR = re.compile(r"\bke hoach\b.{0,60}\btieu chi\b.{0,60}\b(nganh|phu trach|linh vuc)\b")
_PLAN = re.compile(r"\b(xay dung|lap|co) (cac |ban )?ke hoach\b")
_GROUPS = {
    Kind.COMMUNE: Group.NAMED,
    Kind.ROADMAP: Group.NAMED,
    Kind.SECTOR: Group.CHARGED,
    Kind.DETAILED: Group.BODIES,
}


def kind_asked(text: str) -> Kind | None:
    """The kind of plan that the words of a clause ask for; None where they ask for none.

    "xây dựng kế hoạch", "lộ trình", "kế hoạch chi tiết": read without tone marks.
    """
    words = fold(text)
    if _DETAILED.search(words):
        return Kind.DETAILED
    if _ROADMAP.search(words):
        return Kind.ROADMAP
    if not _PLAN.search(words):
        return None
    return Kind.SECTOR if _SECTOR.search(words) else Kind.COMMUNE


def group_for(kind: Kind) -> Group:
    """The group that is proposed first for a kind."""
    return _GROUPS[kind]
