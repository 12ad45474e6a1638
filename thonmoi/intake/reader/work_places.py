"""Where a work stands: hamlets by name (also by number), schools, centres."""

import re
from dataclasses import dataclass

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.context import split_names

_NAME = r"[A-ZĐÀ-Ỹ][\wà-ỹ]*(?:\s(?:[A-ZĐÀ-Ỹ][\wà-ỹ]*|\d{1,2}[A-Za-z]?))*"
_HAMLET = r"(?:ấp|thôn|bản|sóc|khu phố|tổ dân phố|buôn|làng)"
_SCHOOL = r"(?:[Tt]rường\s+)?(?:Tiểu học|Mầm non|Mẫu giáo|TH&THCS|THCS|THPT|TH)\s+"
_ITEM = rf"(?:(?:{_HAMLET}|Ấp|Thôn)\s+|{_SCHOOL})?(?:{_NAME}|\d{{1,2}}[A-Za-z]?)(?:\s*\([^()]*\))?"
_LIST = rf"{_ITEM}(?:\s*(?:,|;|\bvà\b)\s*(?:và\s+)?{_ITEM})*"
_COLON = vi.compile(
    rf"\s*(?:các\s+)?(?:{_HAMLET})?\s*(?::|gồm:?|là:?)\s*(?P<names>{_LIST})"
    rf"\s*(?:[.;]?\s*$|(?=\s(?:trước|để|theo|trong|bằng|đạt)\s))"
)
_BRACKET = vi.compile(rf"\s*\((?:gồm:?\s*|các ấp:?\s*|ấp:?\s*|tại\s*)?(?P<names>{_LIST})\)")
_MANY = vi.compile(rf"\s*(?:tại\s+|ở\s+|của\s+)?(?:các\s+)?{_HAMLET}\s*:?\s+(?P<names>{_LIST})")
_FROM_TO = vi.compile(
    rf"\s*\btừ\s+(?P<start>{_HAMLET}\s+(?:{_NAME}|\d{{1,2}}))\s+đến\s+"
    rf"(?P<stop>(?:{_HAMLET}\s+)?(?:{_NAME}|\d{{1,2}}))"
)
_SITE = re.compile(
    r"\s*\b(?:tại|ở|cho|của)\s+(?P<names>(?:[Tt]rường|[Tt]rung tâm|[Tt]rạm|[Nn]hà|[Đđ]iểm|[Kk]hu|"
    r"[Cc]hợ|"
    r"[Uu][Bb][Nn][Dd]|[Tt]rụ sở)\b[^.;:]*?)(?=\s+(?:để|nhằm|phục vụ|đạt|theo|trước)\b|\s*[.;:]|"
    r"\.\.\.|$)"
)


_NAMED_SITE = vi.compile(
    r"\s+(?P<name>(?:Trường|Trạm Y tế(?: xã| phường)?|Trạm|Trung tâm)\s"
    r"(?:(?:Tiểu học|Mầm non|Mẫu giáo|TH&THCS|THCS|THPT|TH|"
    r"Y tế)\s)?"
    r"[A-ZĐÀ-Ỹ][\w&]*(?:\s(?:[A-ZĐÀ-Ỹ][\w&]*|\d{1,2}))*)"
)


_MANY_SITES = re.compile(r"^(?:nhà văn hóa|trường|điểm|trạm|chợ|khu)\s+(?:các\b|.*\bcác \w+$)")


@dataclass(frozen=True)
class WorkPlaces:
    """Names in the document's order; they begin at `start` of the text; `listed`: in a list."""

    names: tuple[str, ...] = ()
    start: int | None = None
    listed: bool = False


def places_in(rest: str) -> WorkPlaces:
    """The places named behind a work: a list after a colon or in brackets, hamlets, or a site."""
    for pattern in (_COLON, _BRACKET):
        found = pattern.search(rest)
        if found:
            names = tuple(bare(name) for name in split_names(found["names"]))
            return WorkPlaces(names, found.start(), True)
    found = _FROM_TO.search(rest)
    if found:
        return WorkPlaces((bare(found["start"]), bare(found["stop"])), found.start())
    found = _MANY.search(rest)
    if found:
        names = tuple(bare(name) for name in split_names(found["names"]))
        return WorkPlaces(names, found.start(), len(names) > 1)
    found = _SITE.search(rest)
    if found and not re.match(r"\d", found["names"]):
        sites = re.split(
            r",\s*(?=[Tt]rường|[Tt]rạm|[Tt]rung tâm|[Nn]hà)|\s+và\s+(?=[Tt]rường|"
            r"[Tt]rạm)",
            re.sub(r"\s*\.\.\..*$", "", found["names"]).strip(" ,"),
        )
        named = tuple(" ".join(site.split()) for site in sites if not _MANY_SITES.search(site))
        return WorkPlaces(named, found.start())
    found = _NAMED_SITE.search(rest)
    return WorkPlaces((found["name"],), found.start()) if found else WorkPlaces()


def bare(name: str) -> str:
    """A hamlet's name without its kind: "ấp 8" is "8", "Sóc 5" stays (sóc is part of the name)."""
    name = re.sub(r"\s*\([^()]*\)$", "", name.strip())
    return re.sub(r"^(?:ấp|Ấp|thôn|Thôn|bản|buôn|làng|khu phố|tổ dân phố)\s+", "", name)
