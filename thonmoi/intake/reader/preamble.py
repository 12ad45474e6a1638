"""The grounds of a document: paragraphs before the body, or the opening sentence itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from thonmoi.intake.reader import frame_lines as look
from thonmoi.intake.reader import vi
from thonmoi.intake.reader.citations import bases_in
from thonmoi.intake.reader.paragraphs import Paragraph
from thonmoi.intake.reader.reading import Citation, Clause, FrameLine

_ISSUES = vi.compile(
    r"[,;]\s*(?:nay\s+)?(?=(?:UBND|HĐND|Ủy ban|Uỷ ban|Chủ tịch|Sở|Phòng|Ban|Văn phòng|Hội đồng|"
    r"BCĐ|Công an|Đảng ủy|Huyện ủy|Tỉnh ủy|Trung tâm|Chi cục)\b[^;]{0,160}?\b(?:ban hành|xây dựng|"
    r"báo cáo|yêu cầu|đề nghị|thông báo|triển khai|kế hoạch|kết luận|hướng dẫn|có ý kiến|đánh giá|"
    r"trình|tổ chức)\b)"
)
_AGAIN = re.compile(
    r"(?:;|,|\bvà)\s+(?=(?:[Xx]ét|[Cc]ăn cứ|[Tt]heo đề nghị)\b|[Tt]hực hiện\s+(?:các\s+)?"
    r"(?:Nghị|Quyết|Kế|Công văn|Chỉ thị|Chương|Thông|Kết|Hướng)\b)"
)
_AIM = re.compile(r"^(?:Để|Nhằm|Tiếp tục|để|nhằm)\s+(?=(?:triển khai\s+)?thực hiện\b)")


def preamble(
    paragraphs: Sequence[Paragraph],
) -> tuple[list[Citation], list[FrameLine], list[Paragraph]]:
    """(bases, frame lines of grounds that name no document, the other paragraphs)."""
    bases: list[Citation] = []
    frame: list[FrameLine] = []
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.whole
        if look.ENACTING.match(text):
            frame += [FrameLine(number, "enacting", text) for number in paragraph.lines]
            continue
        opens = text.rstrip().endswith((":", "./."))
        if paragraph.place != "body" or not look.basis(text) or opens:
            if bases or frame or paragraph.label or index > 2:
                return bases, frame, list(paragraphs[index:])
            if (
                any(
                    look.basis(p.whole) and p.whole.rstrip().endswith(";")
                    for p in paragraphs[index + 1 : index + 3]
                )
                and len(text) < 200
            ):
                frame += [FrameLine(number, "authority", text) for number in paragraph.lines]
                continue
            return bases, frame, list(paragraphs[index:])
        if not bases and not frame and not text.rstrip().endswith((";", ".", ",")):
            following = paragraphs[index + 1].whole if index + 1 < len(paragraphs) else ""
            if not look.basis(following):
                return bases, frame, list(paragraphs[index:])
        found = bases_in(text.lstrip("-–+• "), paragraph.lines)
        if found:
            bases += found
        else:
            frame += [FrameLine(number, "ground", text) for number in paragraph.lines]
    return bases, frame, []


def opening_bases(clauses: Sequence[Clause], bases: Sequence[Citation]) -> list[Citation]:
    """Documents that the opening sentences say they carry out, beside those of the preamble."""
    known = {base.number for base in bases if base.number}
    found: list[Citation] = []
    for clause in clauses[:4]:
        if not re.fullmatch(r"0\.p\d", clause.path) or not look.basis(clause.text):
            break
        for ground in _grounds(clause.text):
            found += [replace(base, clause=clause.path) for base in bases_in(ground, clause.lines)]
    return [base for base in found if base.number not in known]


def _grounds(text: str) -> Iterator[str]:
    """The parts of an opening that each begin with words of ground, without what follows them."""
    for sentence in vi.split(r"(?<=[.:])\s+(?=[A-ZĐÀ-Ỹ])", text):
        said = _ISSUES.split(sentence, maxsplit=1)[0]
        for part in _AGAIN.split(said):
            ground = _AIM.sub("", part.strip())
            ground = ground[:1].upper() + ground[1:]
            if look.basis(ground):
                yield ground


def once(bases: Sequence[Citation]) -> list[Citation]:
    """Each document once, where it is named first."""
    kept: dict[tuple[object, ...], Citation] = {}
    for base in bases:
        kept.setdefault((base.number or (base.kind, base.subject), base.date), base)
    return list(kept.values())
