"""Slips with household codes: to be cut, mixed, and drawn by the households themselves."""

from html import escape

import segno

from thonmoi.paper.model import Block, Bullet, Document, Figure, Paragraph
from thonmoi.surveys.document.facts import HeadFacts, SlipFacts
from thonmoi.surveys.document.frame import framed

WIDE, HIGH, ACROSS, DOWN = 82, 46, 2, 5
"""A slip in millimetres; so many to a page."""
LETTERS = 28
"""So many letters of an address stand on a line of a slip."""


def compose_slips(facts: SlipFacts) -> Document:
    """How to hand them out, then the slips, ten to a page, without a number on any."""
    head = HeadFacts(facts.issuer, "", facts.place, facts.year, facts.title, facts.hamlet)
    body: list[Block] = [
        Paragraph(
            f"Có {len(facts.codes)} mã của hộ, in ở các trang sau. Ban Công tác Mặt trận ấp:"
        ),
        Bullet("Cắt rời từng phiếu mã, gấp lại, trộn đều; để đại diện hộ tự rút một phiếu."),
        Bullet("Không đánh số, không ghi tên lên phiếu mã; sổ giao nhận chỉ ghi hộ đã nhận."),
        Bullet("Hộ không dùng điện thoại thì phát phiếu giấy và thu lại phiếu mã."),
        Bullet("In xong thì xóa tệp này. Phần mềm không giữ mã, không in lại được./."),
    ]
    size = ACROSS * DOWN
    for start in range(0, len(facts.codes), size):
        codes = facts.codes[start : start + size]
        alt = f"Các phiếu mã của hộ: {', '.join(codes)}"
        body.append(Figure(_page(facts, codes), alt, width=WIDE * ACROSS))
    title = f"Trả lời bằng mã của hộ tại {facts.hamlet[:1].lower()}{facts.hamlet[1:]}"
    return framed(head, "HƯỚNG DẪN", "HD-MTTQ-BTT", title, body)


def _page(facts: SlipFacts, codes: tuple[str, ...]) -> str:
    rows = -(-len(codes) // ACROSS)
    slips = "".join(
        f'<g transform="translate({WIDE * (i % ACROSS)} {HIGH * (i // ACROSS)})">'
        f"{_slip(facts, code)}</g>"
        for i, code in enumerate(codes)
    )
    wide, high = WIDE * ACROSS, HIGH * rows
    size = f'viewBox="0 0 {wide} {high}" width="{wide}" height="{high}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{slips}</svg>'


def _slip(facts: SlipFacts, code: str) -> str:
    issuer, hamlet = escape(facts.issuer), escape(facts.hamlet)
    first, second = (escape(part) for part in broken(facts.address.split("://")[-1]))
    lines = (
        (4, 6.5, 2.9, "bold", issuer),
        (4, 11, 2.9, "normal", f"Lấy ý kiến các hộ, {hamlet}"),
        (36, 20, 3, "normal", "Mã của hộ, dùng một lần:"),
        (36, 26.5, 4.3, "bold", code),
        (36, 32.5, 2.9, "normal", "Quét mã, hoặc mở trang"),
        (36, 36.2, 2.8, "bold", first),
        (36, 39.5, 2.8, "bold", second),
        (36, 43, 2.7, "normal", "Không ai biết hộ nào trả lời gì."),
    )
    text = "".join(
        f'<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}"'
        f' font-family="Liberation Serif">{words}</text>'
        for x, y, size, weight, words in lines
    )
    frame = (
        f'<rect x="0.5" y="0.5" width="{WIDE - 1}" height="{HIGH - 1}" fill="none"'
        ' stroke="#777" stroke-width="0.2" stroke-dasharray="1.5 1"/>'
    )
    return f"{frame}{text}{_square(facts.address + code.replace('-', '') + '/')}"


def broken(address: str) -> tuple[str, str]:
    """An address on two lines where it is too long for one: behind a dot or a slash of it."""
    if len(address) <= LETTERS:
        return address, ""
    fits = max(address.rfind(sign, 0, LETTERS) for sign in "./") + 1
    at = fits or LETTERS
    return address[:at], address[at:]


def _square(address: str) -> str:
    """The QR code of an address, 29 mm wide, as squares of one path."""
    drawn = segno.make_qr(address, error="m")
    matrix = list(drawn.matrix)
    side = 29 / len(matrix)
    dots = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark
    )
    return f'<g transform="translate(4 13.5) scale({side:.4f})"><path d="{dots}"/></g>'
