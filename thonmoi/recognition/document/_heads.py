"""Heads of the papers of a dossier: who issues each, under whom."""

from thonmoi.paper.model import Block, DocDate, Document, Letterhead, Recipients, Signature
from thonmoi.recognition.document._words import bare, committee
from thonmoi.recognition.shown import Whole


def by_commune(
    found: Whole, kind: str, symbol: str, title: str, body: list[Block], **more: object
) -> Document:
    """A paper of the commune's committee."""
    head = Letterhead(
        ("Ủy ban nhân dân", found.head.unit),
        symbol,
        bare(found.head.unit),
        date=DocDate(_year(found)),
    )
    return _document(found, head, kind, title, body, committee(found.head.unit), more)


def by_district(
    found: Whole, kind: str, symbol: str, title: str, body: list[Block], **more: object
) -> Document:
    """A paper of the district's committee."""
    head = Letterhead(
        ("Ủy ban nhân dân", found.district),
        symbol,
        bare(found.district),
        date=DocDate(_year(found)),
    )
    return _document(found, head, kind, title, body, committee(found.district), more)


def by_body(
    found: Whole,
    parent: str,
    body_name: str,
    symbol: str,
    place: str,
    kind: str,
    title: str,
    body: list[Block],
    **more: object,
) -> Document:
    """A paper of a division, office or council; `parent`: a unit (its committee) or a body."""
    lines = above(parent)
    head = Letterhead((body_name,), symbol, bare(place), lines, date=DocDate(_year(found)))
    return _document(found, head, kind, title, body, body_name, more)


def above(parent: str) -> tuple[str, ...]:
    """The lines of the body above: a unit stands for its committee, a committee over two lines."""
    if not parent:
        return ()
    if parent.startswith(("Xã ", "Huyện ", "Tỉnh ", "Thị trấn ", "Thành phố ", "Phường ")):
        return ("Ủy ban nhân dân", parent)
    first, mark, rest = parent.partition("Ủy ban nhân dân ")
    return ("Ủy ban nhân dân", rest) if mark and not first else (parent,)


def _document(
    found: Whole,
    head: Letterhead,
    kind: str,
    title: str,
    body: list[Block],
    issuer: str,
    more: dict[str, object],
) -> Document:
    signature = more.pop("signature", None) or Signature("CHỦ TỊCH", ("TM. ỦY BAN NHÂN DÂN",))
    to = more.pop("to", ("Như trên",))
    return Document(
        letterhead=head,
        kind=kind,
        title=title,
        body=tuple(body),
        signature=signature,  # type: ignore[arg-type]
        recipients=Recipients(tuple(to)),  # type: ignore[arg-type]
        issuer_name=issuer,
        **more,  # type: ignore[arg-type]
    )


def _year(found: Whole) -> int:
    return found.head.year
