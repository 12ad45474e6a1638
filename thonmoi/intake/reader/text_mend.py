"""The head of a text copied from a web page: cells kept apart by bars, lines broken mid-word.

"ỦY" / "BAN NHÂN DÂN | CỘNG" / "HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |" is put together again on the
line where it begins; the lines it was on are left empty.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.lines import Line
from thonmoi.kernel.text import fold

_MOST_LINES = 60
_NATION = "cong hoa xa hoi chu nghia viet nam"
_MOTTO = "doc lap - tu do - hanh phuc"
_BODY = re.compile(r"^(?:Căn cứ|Xét|Thực hiện|Kính gửi|Theo đề nghị|I\.|1\.|Điều 1)")
_CUT_DATE = re.compile(
    r"(?:^|\t|,\s)\s*[nN]gày\s*\d{0,2}\s*(?:tháng\s*\d{0,2}\s*)?(?:năm\s*)?$|\bngày\s*\d{0,2}$"
)
_DATE_GOES_ON = re.compile(
    r"^(?:\d{1,2}\s+tháng|tháng\b|năm\b|\d{1,2}\s*(?:tháng|$)|(?:19|20)\d\d\b)"
)
_ONE_WORD = vi.compile(r"^[A-ZĐÀ-Ỹ]{2,7}$")
_CAPITAL = vi.compile(r"^[A-ZĐÀ-Ỹ]{2,}\b")
_ALONE = re.compile(r"^(?:Điều|Chương|Mục|Phần)$")
_MARK = re.compile(r"^(?:\d{1,3}|[IVX]+)\s*[.:]?(?:\s|$)")


def mended(lines: Sequence[Line]) -> tuple[Line, ...]:
    """`lines` with the frame at the top put together; the body keeps its lines."""
    out = list(lines)
    head = next((i for i, line in enumerate(out[:_MOST_LINES]) if _BODY.match(line.text)), 0)
    for index in range(min(head, len(out))):
        out[index] = replace(out[index], text=_without_bars(out[index].text))
    for index in range(min(head, len(out))):
        _take_in(out, index, head)
    for index, line in enumerate(out[:-1]):
        if _ALONE.match(line.text) and _MARK.match(out[index + 1].text):
            out[index] = replace(line, text=f"{line.text} {out[index + 1].text}")
            out[index + 1] = replace(out[index + 1], text="")
    return tuple(out)


def _without_bars(text: str) -> str:
    if "|" not in text:
        return text
    return re.sub(r"\s*\|\s*", "\t", text).strip()


def _take_in(lines: list[Line], index: int, head: int) -> None:
    """Take the next line into `lines[index]` as long as it goes on with what is begun there."""
    for following in range(index + 1, head):
        line, after = lines[index], lines[following]
        if not line.text:
            return
        if not after.text:
            continue
        if not _unfinished(line.text, after.text):
            return
        lines[index] = replace(line, text=f"{line.text} {after.text}")
        lines[following] = replace(after, text="")


def _unfinished(text: str, after: str) -> bool:
    last, first = text.split("\t")[-1].strip(), after.split("\t")[0].strip()
    begun, whole = fold(last), fold(f"{last} {first}")
    if begun and any(known.startswith(f"{begun} ") for known in (_NATION, _MOTTO)):
        return any(known.startswith(whole) for known in (_NATION, _MOTTO))
    if _CUT_DATE.search(last) and _DATE_GOES_ON.match(first):
        return True
    return bool(_ONE_WORD.match(last) and _CAPITAL.match(first))
