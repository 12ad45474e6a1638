"""Papers of a sheet: the table that is signed, and the forms that hamlets fill in by hand.

Official words are Vietnamese text, in every language.
"""

import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from thonmoi.paper.model import (
    SIMULATED,
    Annex,
    Column,
    DocDate,
    Document,
    Letterhead,
    Paragraph,
    Recipients,
    Row,
    Signature,
    Table,
)

SIGNED = (
    Column("Mã", 0.8, "center"),
    Column("Chỉ tiêu", 4.4),
    Column("Đơn vị tính", 1.1, "center"),
    Column("Yêu cầu đạt chuẩn", 1.6, "center"),
    Column("Kỳ trước", 1.2, "number"),
    Column("Kết quả thực hiện", 1.4, "number"),
)
MAKERS = (
    Column("NGƯỜI LẬP BIỂU\n(ký, ghi rõ họ tên)", 1, "center"),
    Column("NGƯỜI KIỂM TRA SỐ LIỆU\n(ký, ghi rõ họ tên)", 1, "center"),
)
HAMLET = (
    Column("Mã", 0.7, "center"),
    Column("Nội dung", 6.4),
    Column("Số đạt", 1, "center"),
    Column("Trên tổng số", 1.1, "center"),
)
LINE = 78
SPACE = "\n\n\n\n"
DRAFT = "DỰ THẢO, CHƯA ĐƯỢC CHỦ TỊCH XÃ DUYỆT"


def signed(
    sheet: Any, missing: Mapping[int, str], receivers: tuple[str, ...], *, is_approved: bool
) -> Document:
    """The figures of a commune for a period, for the signatures of who made it and the chair.

    `missing` holds reasons by indicator for what was left empty, `receivers` the names of the
    bodies that it goes to. A dash is "no data".
    """
    return Document(
        letterhead=_head(sheet.unit, sheet.period),
        kind="BIỂU SỐ LIỆU",
        title=f"Kết quả thực hiện các tiêu chí, {sheet.period.label}",
        body=(
            Paragraph(f"{sheet.set.name}. {_done(sheet)}"),
            Table(SIGNED, tuple(_rows(sheet)), size=11),
            *_missing(sheet, missing),
            Table(MAKERS, (Row((SPACE, SPACE)),), size=12),
        ),
        signature=Signature("CHỦ TỊCH", ("TM. ỦY BAN NHÂN DÂN",)),
        recipients=Recipients(receivers),
        marks=_marks(sheet.is_simulated, is_approved),
    )


def hamlets(table: Any) -> Document:
    """The forms of the hamlets: one sheet of paper each, with the lines that hamlets answer."""
    due = f" trước ngày {table.period.due:%d/%m/%Y}" if table.period.due else ""
    return Document(
        letterhead=_head(table.unit, table.period),
        kind="PHIẾU THU THẬP SỐ LIỆU",
        title=f"Số liệu của các ấp, {table.period.label}",
        body=(
            Paragraph(
                "Mỗi ấp một phiếu kèm theo. Ghi số đạt và trên tổng số; không ghi tỷ lệ phần "
                "trăm. Chưa có số liệu thì để trống, không ghi số không."
            ),
            Paragraph(f"Đề nghị các ấp ghi phiếu, ký và gửi về Ủy ban nhân dân xã{due}."),
        ),
        signature=Signature("CHỦ TỊCH", ("TM. ỦY BAN NHÂN DÂN",)),
        recipients=Recipients(tuple(str(one) for one in table.hamlets)[:12] or ("Các ấp",)),
        annexes=tuple(_hamlet(str(one), table) for one in table.hamlets),
    )


def _hamlet(name: str, table: Any) -> Annex:
    rows = tuple(
        Row(
            (one.row.indicator.code, _short(one.row.indicator.name), "", "" if one.is_rate else "x")
        )
        for one in table.rows
    )
    return Annex(
        f"Phiếu số liệu: {name}",
        (
            Table(HAMLET, rows, size=9),
            Table(
                (
                    Column("NGƯỜI GHI PHIẾU\n(ký, ghi rõ họ tên)", 1, "center"),
                    Column("TRƯỞNG ẤP\n(ký, ghi rõ họ tên)", 1, "center"),
                ),
                (Row(("\n\n", "\n\n")),),
                size=11,
            ),
        ),
        label="",
        source="",
    )


def _short(name: str) -> str:
    """A name in about one line, for a sheet of one page; its code leads to the whole."""
    return textwrap.shorten(name, LINE, placeholder="…")


def _head(unit: Any, period: Any) -> Letterhead:
    return Letterhead(
        issuer=("ỦY BAN NHÂN DÂN", str(unit).upper()),
        symbol="BC-UBND",
        place=unit.name,
        date=DocDate(period.starts.year),
    )


def _rows(sheet: Any) -> Iterable[Row]:
    for group in sheet.groups:
        if group.rows:
            yield Row((str(group.criterion),), is_total=True, span=len(SIGNED))
        for row in group.rows:
            yield _row(row)


def _row(row: Any) -> Row:
    is_na = bool(row.cell and row.cell.is_not_applicable)
    return Row(
        (
            row.indicator.code,
            row.indicator.name,
            row.indicator.unit or "",
            row.verdict.requirement or "",
            row.previous or None,
            "không áp dụng" if is_na else row.shown or None,
        )
    )


def _done(sheet: Any) -> str:
    return f"Có số liệu {sheet.filled}/{len(sheet.rows)} chỉ tiêu."


def _missing(sheet: Any, missing: Mapping[int, str]) -> Iterable[Paragraph]:
    if not sheet.missing:
        return
    said = [
        f"{row.indicator.code}{f' ({reason})' if (reason := missing.get(row.indicator.id)) else ''}"
        for row in sheet.missing
    ]
    yield Paragraph(f"Chưa có số liệu: {'; '.join(said)}.")


def _marks(is_simulated: bool, is_approved: bool) -> tuple[str, ...]:
    return (*((SIMULATED,) if is_simulated else ()), *(() if is_approved else (DRAFT,)))
