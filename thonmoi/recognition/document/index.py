"""The index of an archive: what is in it, and the papers that are still missing."""

from collections.abc import Sequence

from thonmoi.paper.model import (
    Block,
    Bullet,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Signature,
    Table,
)
from thonmoi.recognition.document import _heads as heads
from thonmoi.recognition.document import _words as vi
from thonmoi.recognition.shown import Whole


def index(found: Whole, entries: Sequence[tuple[str, str, str]]) -> Document:
    """`entries` are (name of the file, name of the paper, number or "Dự thảo")."""
    missing = [(s, p) for s in found.stages for p in s.missing]
    body: list[Block] = [
        Heading(1, "I.", "Tài liệu trong hồ sơ"),
        Table(
            (Column("TT", 0.6, "center"), Column("Tên tài liệu", 4), Column("Số, tình trạng", 1.6),
             Column("Tệp", 3)),
            tuple(Row((str(n), x[1], x[2], x[0])) for n, x in enumerate(entries, 1)),
            size=11,
        ),
        Heading(1, "II.", "Tài liệu còn thiếu bản đã ký"),
    ]  # fmt: skip
    body += [Bullet(vi.ended(f"{p.name} ({s.name})")) for s, p in missing]
    if not missing:
        body.append(Paragraph("Không có."))
    return heads.by_commune(
        found, "MỤC LỤC", "ML-UBND",
        f"Hồ sơ đề nghị xét, công nhận {vi.inside(found.head.unit)} {vi.aim(found)}",
        body, signature=Signature("NGƯỜI LẬP"), to=(vi.committee(found.district),),
    )  # fmt: skip
