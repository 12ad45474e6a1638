"""Heads of the papers of a dossier: who issues each, under whom."""

from datetime import date

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
    """A paper of a division, office or council; `parent`: a unit (its committee) or a body.

    `number` and `on` where the clerk's are known.
    """
    on = more.pop("on", None)
    day = DocDate(on.year, on.month, on.day) if isinstance(on, date) else DocDate(_year(found))
    number = str(more.pop("number", "")) or None
    lines = above(parent)
    head = Letterhead(broken(body_name), symbol, bare(place), lines, number, day)
    return _document(found, head, kind, title, body, body_name, more)


def above(parent: str) -> tuple[str, ...]:
    """The lines of the body above: a unit stands for its committee, a committee over two lines."""
    if not parent:
        return ()
    if parent.startswith(("Xã ", "Huyện ", "Tỉnh ", "Thị trấn ", "Thành phố ", "Phường ")):
        return ("Ủy ban nhân dân", parent)
    first, mark, rest = parent.partition("Ủy ban nhân dân ")
    return ("Ủy ban nhân dân", rest) if mark and not first else (parent,)


MOST = 22
"""Capitals that one line of the head holds."""


def broken(name: str) -> tuple[str, ...]:
    """The name in two lines where it says a pause: after a comma, before "và"; else as it is."""
    words = name.split()
    if len(name) <= MOST:
        return (name,)
    pauses = (n for n in range(1, len(words)) if words[n] == "và" or words[n - 1].endswith(","))
    found = ((" ".join(words[:n]), " ".join(words[n:])) for n in pauses)
    fits = [pair for pair in found if max(map(len, pair)) <= MOST]
    return min(fits, key=lambda pair: abs(len(pair[0]) - len(pair[1])), default=(name,))


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
        signature=signature,  # type: ignore[arg-type]  # as the form says
        recipients=Recipients(tuple(to)),  # type: ignore[arg-type]  # as the form says
        issuer_name=issuer,
        **more,  # type: ignore[arg-type]  # as the form says
    )


def _year(found: Whole) -> int:
    return found.head.year
