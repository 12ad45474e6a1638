"""A paper of an agency as official document (Decree 30/2020/NĐ-CP). Pure."""

from thonmoi.dispatches.document.reading import blocks
from thonmoi.dispatches.rules import DispatchKind
from thonmoi.dispatches.rules.words import Frame, Words
from thonmoi.paper.model import (
    SIMULATED,
    Block,
    DocDate,
    Document,
    Heading,
    Letterhead,
    Recipients,
    Signature,
)

AS_ABOVE = "Như trên"
DECIDES = "QUYẾT ĐỊNH:"


def compose(
    kind: DispatchKind,
    words: Words,
    frame: Frame,
    *,
    day: DocDate,
    number: str = "",
    is_simulated: bool = False,
) -> Document:
    """The document; the number stays blank until it is recorded, `day` may have blanks."""
    typed, _slash, symbol = number.partition("/")
    return Document(
        letterhead=Letterhead(
            issuer=frame.issuer,
            parent=frame.parent,
            symbol=symbol or frame.symbol,
            place=frame.place,
            number=typed or None,
            date=day,
        ),
        kind="" if kind is DispatchKind.LETTER else kind.words.upper(),
        title=words.title,
        body=_body(kind, words),
        signature=Signature("\n".join(frame.position), frame.authority, frame.signer),
        second=Signature("\n".join(frame.second)) if frame.second else None,
        recipients=Recipients(_copies(frame), frame.filed),
        issuer_name=frame.issuer_name,
        addressees=frame.addressed,
        authority="\n".join(frame.deciding),
        bases=words.bases,
        marks=(SIMULATED,) if is_simulated else (),
    )


def _body(kind: DispatchKind, words: Words) -> tuple[Block, ...]:
    decides = (Heading(0, DECIDES, ""),) if kind is DispatchKind.DECISION else ()
    return (*decides, *blocks(words.text))


def _copies(frame: Frame) -> tuple[str, ...]:
    """Under "Nơi nhận": who is addressed above is named there already (Decree 30, appendix I)."""
    return (AS_ABOVE, *frame.copies) if frame.addressed else frame.copies
