"""Documents of the register."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid, NotFound
from thonmoi.kernel.fields import known_first
from thonmoi.kernel.text import fold
from thonmoi.library import rules
from thonmoi.library.models import Document
from thonmoi.library.queries._rows import visible

PAGE = 25


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: rows, number of this page and of all rows."""

    rows: list[Document]
    number: int
    total: int
    size: int = PAGE


def documents(actor: Actor, *, text: str = "", kind: str = "", page: int = 1) -> Page:
    """Documents that the actor sees, newest first; `text` is searched without tone marks."""
    rows = visible(actor)
    for word in fold(text).split()[:8]:
        rows = rows.filter(folded__contains=word)
    if kind:
        rows = rows.filter(kind=kind)
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // PAGE)))
    ordered = rows.select_related("file").order_by(known_first("-issued_on"), "-pk")
    return Page(list(ordered[(number - 1) * PAGE : number * PAGE]), number, total)


def document(actor: Actor, pk: int) -> Document:
    """A document that the actor sees; NotFound otherwise."""
    found = visible(actor).select_related("file").filter(pk=pk).first()
    if found is None:
        raise NotFound("document.unknown", _("There is no such document in your register."))
    return found


def document_by_number(actor: Actor, number: str, issuer: str = "") -> Document | None:
    """The document of a number that the actor sees, of an issuer where given; None if none."""
    rows = visible(actor).filter(number=rules.clean_number(number))
    found = [d for d in rows if not issuer or fold(d.issuer) == fold(issuer)]
    return found[0] if len(found) == 1 else None


def document_named(actor: Actor, words: str) -> Document | None:
    """The document that a paper names in words: ``số 12/QĐ-UBND ngày 3/4/2025``; None if none.

    Words that hold no number name none: nothing is refused and nothing guessed.
    """
    named = words.split(" ngày ")[0].strip()
    last = named.rpartition(" ")[2]
    for number in dict.fromkeys((named.removeprefix("số ").strip(), last if "/" in last else "")):
        try:
            if number and (found := document_by_number(actor, number)):
                return found
        except Invalid:
            continue
    return None
