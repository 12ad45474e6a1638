"""The criterion that a clause serves, by the headings above it."""

import re

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.context import Context, units_of_heading
from thonmoi.intake.reader.reading import Clause

_PART_OF = re.compile(
    r"^Chỉ tiêu\s+(?:về\s+)?(?P<indicator>.+?)\s+(?:thuộc|của|"
    r"trong)\s+tiêu chí\s+(?:số\s+)?(?P<name>.+)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:Tiêu chí\s+)?(?:số\s+)?\d{1,2}\s*(?:[-–:.(]|"
    r"\bvề\b)\s*(?P<name>.+?)\)?$",
    re.IGNORECASE,
)
_LIST_OF = re.compile(
    r"\b(?:các|những)\s+(?:tiêu chí|nhiệm vụ|chỉ tiêu)|tiêu chí\s+(?:chưa|đã)|"
    r"mục tiêu|nhiệm vụ|giải pháp|tổ chức thực hiện|yêu cầu",
    re.IGNORECASE,
)
_IN_TEXT = vi.compile(
    r"\btiêu chí (?:số \d+\s*[-–:(]?\s*)?(?P<name>[A-ZĐÀ-Ỹ][^,.;()]*?)(?=\s+(?:tại|của|ở|cho|theo|"
    r"đạt|trên)\b|"
    r"\s*[,.;()]|$)"
)


def tidy_criterion(heading: str) -> tuple[str, str | None]:
    """(criterion, indicator) of a heading; "&" is written "và", numbers are dropped.

    "Chỉ tiêu về An ninh thuộc tiêu chí Quốc phòng & An ninh" is the indicator An ninh.
    """
    text = re.sub(r"\s*&\s*", " và ", " ".join(heading.split())).strip(" .:;")
    part = _PART_OF.match(text)
    if part:
        return part["name"].strip(), part["indicator"].strip()
    text = vi.sub(r"^(?:Về\s+)?[Tt]iêu chí\s+(?=[A-ZĐÀ-Ỹ\d])", "", text)
    numbered = _NUMBERED.match(text)
    return (numbered["name"].strip() if numbered else text), None


def criterion_of(clause: Clause, context: Context) -> str | None:
    """The criterion by the nearest fitting heading below the unit's own, else by the text."""
    chain = context.chain(clause)
    headed = [above for above in chain if above.heading]
    below_unit = any(units_of_heading(above.heading or "") for above in headed)
    if below_unit or context.own_commune():
        for above in headed:
            heading = above.heading or ""
            if units_of_heading(heading) or _LIST_OF.search(heading):
                break
            if above.kind in ("star", "dash", "plus", "roman", "upper", "part"):
                continue
            if len(heading.split()) <= 18:
                return tidy_criterion(heading)[0]
    named = _IN_TEXT.search(clause.text)
    return tidy_criterion(named["name"])[0] if named else None
