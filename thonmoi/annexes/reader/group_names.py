"""Which group of communes a heading names."""

import re

from thonmoi.annexes.reader import words


def group_of(text: str) -> tuple[str, str, str] | None:
    """(code, name, kind of grouping) of a folded head of a column; None for a strange one."""
    for code, name, pattern in words.REGIONS:
        if pattern.fullmatch(re.sub(r"^vung ", "", text)):
            return code, name, "region"
    for pattern, code in ((words.NUMBERED_GROUP, "nhom"), (words.AREA_GROUP, "khu_vuc")):
        if found := pattern.fullmatch(text):
            number = words.ROMAN.get(found[1], 0) or int(found[1])
            return f"{code}_{number}", "", "commune_group"
    return None
