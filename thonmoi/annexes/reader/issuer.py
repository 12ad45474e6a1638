"""Who issued a decision, as it is written in a sentence."""

import re
from collections.abc import Sequence

_ISSUER = re.compile(
    r"^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|THỦ TƯỚNG CHÍNH PHỦ|CHÍNH PHỦ)"
    r"(?:\s+(.*))?$"
)


def issuer_of(lines: Sequence[str]) -> str:
    for index, line in enumerate(lines[:20]):
        clean = re.sub(r"\s*CỘNG H[OÒ]À? XÃ HỘI.*$", "", line).strip()
        if _ISSUER.match(clean):
            after = lines[index + 1].strip() if index + 1 < len(lines) else ""
            after = re.split(r"\s+(?:Độc lập|CỘNG)", after)[0]
            is_place = re.match(r"(TỈNH|HUYỆN|THÀNH PHỐ|THỊ XÃ|XÃ)\b", after)
            return body_of(f"{clean} {after if is_place else ''}")
    return ""


def body_of(text: str) -> str:
    """A body in capitals as it is written in a sentence; others as they stand."""
    found = _ISSUER.match(clean(text))
    if not found:
        return clean(text)
    name, place = found[1], found[2] or ""
    if name.startswith("HỘI ĐỒNG"):
        body = "HĐND"
    elif name.startswith("THỦ TƯỚNG"):
        body = "Thủ tướng Chính phủ"
    else:
        body = "Chính phủ" if name == "CHÍNH PHỦ" else "UBND"
    return f"{body} {_named(place)}".strip()


def _named(place: str) -> str:
    """ "TỈNH BÌNH PHƯỚC" as it is written in a sentence: "tỉnh Bình Phước"."""
    words = place.split()
    small = 2 if place.upper().startswith(("THÀNH PHỐ", "THỊ XÃ")) else 1
    return " ".join(
        [word.lower() if i < small else word.capitalize() for i, word in enumerate(words)]
    )


def clean(text: str) -> str:
    return " ".join(text.split()).strip(" .;,)")
