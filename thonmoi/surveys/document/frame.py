"""The frame that papers of a survey share: the Front issues and signs."""

import re

from thonmoi.paper.model import Block, DocDate, Document, Letterhead, Recipients, Signature
from thonmoi.surveys.document.facts import HeadFacts

BLANK, SHORT = "…" * 14, "…" * 4
_FRONT = re.compile(r"^(Ủy ban Mặt trận Tổ quốc Việt Nam)\s+(.+)$", re.IGNORECASE)


def framed(
    head: HeadFacts, kind: str, symbol: str, title: str, body: list[Block], *receivers: str
) -> Document:
    """A paper in the name of the Front, undated and without number: the clerk gives both."""
    return Document(
        letterhead=Letterhead(
            issuer=lines(head.issuer),
            parent=lines(head.parent),
            symbol=symbol,
            place=head.place,
            date=DocDate(head.year),
        ),
        kind=kind,
        title=title,
        body=tuple(body),
        signature=Signature("CHỦ TỊCH", ("TM. BAN THƯỜNG TRỰC",)),
        recipients=Recipients(receivers or (head.issuer,), "VT"),
        issuer_name=head.issuer,
    )


def lines(name: str) -> tuple[str, ...]:
    """The Front stands over two lines, its area on the second."""
    found = _FRONT.match(name)
    return (found[1], found[2]) if found else ((name,) if name else ())


def in_full(agency: str, place: str) -> str:
    """``Ủy ban Mặt trận Tổ quốc Việt Nam huyện Hớn Quản``: a body with the name of its place."""
    return agency if place in agency else f"{agency} {place}"


def inside(unit: str) -> str:
    """``xã Tân Lợi``: a unit inside a sentence."""
    return unit[:1].lower() + unit[1:]
