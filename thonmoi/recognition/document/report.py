"""The report of the commune by the customary headings; what only it can say is blank."""

from thonmoi.paper.model import Annex, Block, Bullet, Document, Heading, Paragraph
from thonmoi.recognition.document import _heads as heads
from thonmoi.recognition.document import _parts as parts
from thonmoi.recognition.document import _words as vi
from thonmoi.recognition.document._words import BLANK
from thonmoi.recognition.shown import Whole


def report(found: Whole) -> Document:
    """The report with the table of criteria as its annex."""
    level = vi.LEVELS[found.head.level]
    body: list[Block] = [
        Heading(1, "I.", "Đặc điểm tình hình chung"),
        Paragraph(BLANK),
        Heading(1, "II.", "Công tác chỉ đạo, tuyên truyền"),
        Paragraph(BLANK),
        Heading(1, "III.", "Kết quả thực hiện"),
        *_criteria(found),
        Paragraph("Huy động và sử dụng nguồn lực, sự tham gia của Nhân dân:", "2."),
        Paragraph(BLANK),
        Heading(1, "IV.", "Các điều kiện xét, công nhận"),
        parts.stated(tuple(x for x in found.conditions if x.code != "criteria")),
        Heading(1, "V.", "Đánh giá chung"),
        Paragraph(f"Kết quả nổi bật: {BLANK}", "1."),
        Paragraph(f"Tồn tại, hạn chế và nguyên nhân: {BLANK}", "2."),
        Heading(1, "VI.", "Đề xuất"),
        Paragraph(
            f"{vi.committee(found.head.unit)} công bố báo cáo này để lấy ý kiến các tổ chức và "
            f"Nhân dân trước khi đề nghị xét, công nhận {vi.inside(found.head.unit)} "
            f"{vi.aim(found)}./."
        ),
    ]
    annex = Annex("Biểu chi tiết mức độ đạt từng tiêu chí", (parts.assessed(found.criteria),))
    return heads.by_commune(
        found, "BÁO CÁO", "BC-UBND",
        f"Kết quả thực hiện xây dựng {level} năm {found.head.year} "
        f"của {vi.inside(found.head.unit)}",
        body, annexes=(annex,),
        to=(vi.committee(found.district),
            f"Ủy ban Mặt trận Tổ quốc Việt Nam {vi.inside(found.head.unit)}",
            "Các tổ chức chính trị - xã hội xã", "Các ấp trên địa bàn xã"),
    )  # fmt: skip


def _criteria(found: Whole) -> list[Block]:
    open_ = sum(x.is_met is None for x in found.criteria)
    left = [x for x in found.criteria if x.is_met is False]
    rest = f"; chưa tự đánh giá {open_:02d} tiêu chí" if 0 < open_ < len(found.criteria) else ""
    made: list[Block] = [
        Paragraph(
            f"Kết quả thực hiện các tiêu chí theo {found.set.name}: xã tự đánh giá đạt "
            f"{vi.met(found)}/{len(found.criteria):02d} tiêu chí{rest} (biểu chi tiết kèm theo).",
            "1.",
        )
    ]
    if left:
        made.append(Paragraph("Các tiêu chí xã tự đánh giá chưa đạt:"))
        made += [Bullet(vi.ended(f"{x.label}: {x.note or BLANK}")) for x in left]
    return made
