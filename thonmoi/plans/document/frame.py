"""The frame of a written document: letterhead, title, signature, recipients."""

import re

from thonmoi.paper.model import Letterhead, Recipients, Signature
from thonmoi.plans.document.facts import Written

LETTER = "Công văn"
_COMMITTEE = re.compile(r"^(Ủy ban nhân dân|Hội đồng nhân dân)\s+", re.IGNORECASE)
_WRITTEN_OUT = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}
_ABOUT = re.compile(r"^(?:V/v|Về việc)\s*:?\s*", re.IGNORECASE)


def letterhead(written: Written) -> Letterhead:
    """Who issues it, under which number; a number not recorded is a blank."""
    number, symbol = number_and_symbol(written.number, written.symbol)
    return Letterhead(
        issuer=_body(written.issuer),
        parent=_body(written.parent),
        symbol=symbol,
        place=written.place,
        number=number or None,
        date=written.date,
    )


def number_and_symbol(number: str, symbol: str) -> tuple[str, str]:
    """("33", "KH-UBND") of "33/KH-UBND"; the Party's "05-NQ/TU" parts at the same mark."""
    given, slash, rest = number.partition("/")
    return (given, rest) if slash else (number, symbol)


def _body(name: str) -> tuple[str, ...]:
    """A people's committee or council stands over two lines, its area on the second."""
    for short, full in _WRITTEN_OUT.items():
        name = re.sub(rf"^{short}\b", full, name)
    found = _COMMITTEE.match(name)
    if not name:
        return ()
    return (found[1], name[found.end() :]) if found else (name,)


def kind(written: Written) -> str:
    """The kind in capitals; a letter has none."""
    return "" if written.kind in ("", LETTER) else written.kind.upper()


def title(written: Written) -> str:
    """The title; that of a letter opens with "V/v"."""
    if kind(written) or not written.title:
        return written.title
    return f"V/v {_ABOUT.sub('', written.title)}"


def signature(written: Written) -> Signature:
    """Authority and office, and the name or room for it."""
    *authority, position = written.signing or ("",)
    return Signature(position, tuple(authority), written.signer)


def recipients(written: Written) -> Recipients:
    """The lines of "Nơi nhận" as they stand, that of the archive among them."""
    return Recipients(written.recipients, "")
