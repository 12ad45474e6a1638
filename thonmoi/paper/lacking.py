"""What a document still lacks before it is signed: blanks of its frame, marks left in its text.

What makes it void stops it; what is only told is decided by the person who submits it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.paper.model import Bullet, Document, Heading, Paragraph, Table, plain

PLACE = re.compile(r"\[[^\]\n]{0,80}\]")
"""What a draft leaves to be written over: "[nội dung]"."""
_UNNUMBERED = re.compile(r"\bsố[\s\xa0.…_]*/[A-ZĐ]", re.IGNORECASE)
_DOTTED = re.compile(r"…{2,}|\.{4,}")


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing: what, and whether a document with it would be void."""

    code: str
    says: str | Promise
    is_void: bool = False


def lacks(document: Document) -> list[Lack]:
    """Everything that the document lacks, what makes it void first."""
    found = [*_frame(document), *_text(document)]
    return sorted(found, key=lambda one: not one.is_void)


def refuse_void(document: Document) -> None:
    """Raise Invalid with the first thing that makes a document void."""
    for one in lacks(document):
        if one.is_void:
            raise Invalid(f"paper.{one.code}", str(one.says))


def _frame(document: Document) -> Iterator[Lack]:
    head, signature = document.letterhead, document.signature
    if not any(line.strip() for line in head.issuer):
        yield Lack("issuer", _("It does not say which body issues it."), is_void=True)
    if not signature.position.strip():
        yield Lack("position", _("It does not say in which office it is signed."), is_void=True)
    if not document.title.strip():
        yield Lack("title", _("It does not say what it is about."), is_void=True)
    if not head.symbol.strip():
        yield Lack("symbol", _("The symbol is blank; the clerk's register needs it."))
    if not head.place.strip():
        yield Lack("place", _("The place of issue is blank."))
    if not document.addressees and not document.recipients.to:
        yield Lack("receivers", _("It names no receiver but the archive."))
    if not signature.name.strip():
        yield Lack("signer", _("The name of the signer is blank; it can be given with the number."))


def _text(document: Document) -> Iterator[Lack]:
    lines = [line for line in _lines(document) if line.strip()]
    said = "\n".join(lines)
    if not any(line != document.title for line in lines):
        yield Lack("text", _("It has no text yet."), is_void=True)
    left = PLACE.findall("\n".join([document.title, said, *document.bases]))
    if left:
        words = _("Something is left to be written: %(words)s.")
        yield Lack("place-left", words % {"words": ", ".join(left[:3])}, is_void=True)
    if _UNNUMBERED.search("\n".join([said, *document.bases])):
        words = _(
            "It cites a document whose number is not recorded. It may be submitted, but it is "
            "issued only once the number is known."
        )
        yield Lack("unnumbered", words)
    if _DOTTED.search(said):
        yield Lack("dotted", _("Dotted blanks are left in the text, to be filled in by hand."))


def _lines(document: Document) -> Iterator[str]:
    for block in document.body:
        match block:
            case Paragraph() | Bullet():
                yield plain(block.text)
            case Heading() if block.label != "QUYẾT ĐỊNH:":
                yield block.text
            case Table():
                yield from (str(cell) for row in block.rows for cell in row.cells if cell)
