"""Lines into paragraphs: hard-wrapped lines are joined, page numbers are set aside."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.cells import without_markdown
from thonmoi.intake.reader.labels import Label, read_annex, read_label
from thonmoi.intake.reader.lines import Line

PAGE = re.compile(r"^[-–\s]*(?:Trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–\s]*$|^Trang\s+\d+.{0,12}$")
RULE = re.compile(r"^[-–—_=*.•·~\s|]+$")
_ENDS = re.compile(r"[.;:!?…][”\")*]*$|/\.$")
_OPEN_END = re.compile(
    r"(?:[(\-–/“]|\b(?:của|và|các|ngày|từ|đến|cho|trong|tại|về|với|là|theo|khoản|Điều|để|do|những|"
    r"một|"
    r"được|bằng|gồm|như|bởi))$"
)
_BASIS = re.compile(r"^(?:Căn cứ|Xét|Theo đề nghị|Thực hiện|Tiếp tục thực hiện|Pursuant)\b")
_ENACTS = re.compile(r"^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ)\s*:?$")
_REFERS = {
    "letter": r"\b(?:khoản|điểm|các điểm)$",
    "roman": r"\b(?:mục|Mục|Quý|quý|phần|Phần|Phụ lục|kỳ|hạng|loại)$",
    "number": r"\b(?:Điều|khoản|số|mục|Mục|phường|quận|ấp|thôn|tổ|mức|vùng|nhóm)$",
}
_LOWER = vi.compile(r"^[(“\"]?[a-zà-ỹđ]")


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of the source: `text` without the label, `lines` it was put together from."""

    text: str
    label: Label | None
    lines: tuple[int, ...]
    bold: bool = False
    centred: bool = False
    place: str = "body"
    cells: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        return f"{self.label.text} {self.text}" if self.label else self.text


@dataclass
class Joined:
    """Paragraphs in order, and the lines that hold nothing but a page number or a rule."""

    paragraphs: list[Paragraph]
    pages: list[Line]


@dataclass(frozen=True)
class Wrap:
    """How the source breaks its lines: at `width` (0: it does not), first lines set in or not."""

    width: int = 0
    margin: int = 0
    sets_in: bool = False

    def set_in(self, line: Line) -> bool:
        return self.sets_in and self.margin + 3 <= line.indent <= self.margin + 20


def wrap_of(lines: Sequence[Line]) -> Wrap:
    """The wrapping that the lengths and indents of `lines` show."""
    width = wrap_width(lines)
    indents = Counter(line.indent for line in lines if line.text and line.place == "body")
    if not width or not indents:
        return Wrap(width)
    margin = min(indent for indent, times in indents.items() if times * 5 >= max(indents.values()))
    inset = sum(times for indent, times in indents.items() if margin + 3 <= indent <= margin + 20)
    return Wrap(width, margin, inset * 10 >= sum(indents.values()))


def wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the source breaks its lines by force; 0 if it does not."""
    texts = [line.plain for line in lines if line.text and line.place == "body"]
    lengths = sorted(len(text) for text in texts)
    if len(lengths) < 8:
        return 0
    widest = lengths[int(len(lengths) * 0.95)]
    if widest > 140 or lengths[-1] > 2 * widest:
        return 0
    broken = sum(len(text) > widest * 0.72 and not _ENDS.search(text) for text in texts)
    return widest if broken * 5 > len(texts) else 0


def join(lines: Sequence[Line], wrap: Wrap | None = None) -> Joined:
    """Join `lines` (body, notes and table rows in order) into paragraphs.

    A line continues the one before when that one is unfinished and it does not begin a
    clause; a label in the middle of an unfinished sentence counts only if it is next in turn.
    """
    wrap = wrap_of(lines) if wrap is None else wrap
    joined = Joined([], [])
    current: list[Line] = []
    last_number: dict[str, int] = {}
    for line in lines:
        if not line.text:
            continue
        if line.place == "body" and (PAGE.match(line.text) or RULE.match(line.text)):
            joined.pages.append(line)
            continue
        if current and _continues(current[-1], line, wrap, last_number):
            current.append(line)
            continue
        if current:
            joined.paragraphs.append(_paragraph(current))
        current = [line]
        label = read_label(line.plain)
        if label and label.ordinal:
            last_number[label.kind] = label.ordinal
    if current:
        joined.paragraphs.append(_paragraph(current))
    return joined


_ISSUES = vi.compile(  # what follows the last basis
    r"(?:UBND|[ỦU]y ban|Uỷ ban|Hội đồng|Chủ tịch|Ban|Sở|Văn phòng)\s.*\b(?:ban hành|quyết định|"
    r"xây dựng Kế hoạch|thông báo|báo cáo|đề nghị|triển khai)\b"
)
_DIVIDES = vi.compile(r"(?:PHẦN|CHƯƠNG|MỤC)\b", re.IGNORECASE)


def _continues(before: Line, line: Line, wrap: Wrap, last_number: dict[str, int]) -> bool:
    if before.place != line.place or line.place in ("row", "note"):
        return False
    text, earlier, width = line.plain, before.plain, wrap.width
    ended = bool(_ENDS.search(earlier)) and not earlier.endswith(("...", "…"))
    label = read_label(text)
    if read_annex(text) or _ENACTS.match(text):
        return False
    if label:
        return not ended and _mid_sentence(label, text, before, line, wrap, last_number)
    if line.soft:
        return True
    bare = read_label(earlier)
    if bare and bare.kind == "article" and not bare.rest and not _DIVIDES.match(text):
        return True
    if wrap.sets_in and not line.blank_before:
        if not wrap.set_in(line):
            return not _capital_heading(text, text) or earlier.isupper()
        if ended:
            return False
    if ended and not (width and _was_full(earlier, text, width) and not line.blank_before):
        return False
    if _BASIS.match(text) and (ended or earlier.endswith(",")):
        return False
    if before.bold != line.bold and not _LOWER.match(text):
        return False
    if _LOWER.match(text) or (text[0].isdigit() and not ended):
        return not ended or bool(width)
    begins = vi.match(r"[A-ZĐÀ-Ỹ]", text) and not width
    if _OPEN_END.search(earlier) and not (begins and earlier.endswith("được")):
        return True
    if earlier.endswith(",") and not line.blank_before:
        return not (_BASIS.match(earlier) and _ISSUES.match(text))
    if line.blank_before or not width:
        return _capital_heading(earlier, text) and not line.blank_before
    return _was_full(earlier, text, width)


def _mid_sentence(
    label: Label, text: str, before: Line, line: Line, wrap: Wrap, last_number: dict[str, int]
) -> bool:
    """Whether what looks like a label is the middle of the sentence begun before."""
    earlier, width = before.plain, wrap.width
    outdented = wrap.sets_in and not wrap.set_in(line) and not line.blank_before
    if label.kind == "dash" and outdented and _was_full(earlier, text.replace(" ", "_", 1), width):
        return True
    if label.kind == "dash":
        return bool(re.search(r"\d$", earlier) and re.match(r"\d", label.rest))
    if not width and not line.soft:
        return False
    if re.search(_REFERS.get(label.kind, r"\b(?:Điều|khoản)$"), earlier):
        return True
    if line.blank_before or not width or line.soft or not _was_full(earlier, text, width):
        return False
    if label.kind in ("number", "roman", "letter"):
        expected = last_number.get(label.kind, 0) + 1
        return label.ordinal not in (1, expected)
    return False


def _was_full(earlier: str, text: str, width: int) -> bool:
    """Whether the next word had no room on the line before."""
    first = text.split(" ", 1)[0]
    return len(earlier) + 1 + len(first) > width * 0.92


def _capital_heading(earlier: str, text: str) -> bool:
    return earlier.isupper() and text.isupper() and len(earlier) > 25 and len(text) < 120


def _paragraph(lines: list[Line]) -> Paragraph:
    first = lines[0]
    text = " ".join(line.plain for line in lines)
    if len(lines) > 1 and "*" in text[1:]:
        text = without_markdown(text)[0]
    label = read_label(text) if first.place == "body" else None
    return Paragraph(
        label.rest if label else text,
        label,
        tuple(line.number for line in lines),
        all(line.bold for line in lines),
        first.centred,
        first.place,
        first.cells,
    )
