"""Reads of the library. A document is seen where it was registered, below, and above."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around
from thonmoi.kernel.text import fold
from thonmoi.library import rules
from thonmoi.library.models import Document, Relation, StoredFile

PAGE = 25


@dataclass(frozen=True, slots=True)
class Related:
    """One line of a document's relations, read from either side."""

    says: object
    document: Document


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: rows, number of this page and of all rows."""

    rows: list[Document]
    number: int
    total: int
    size: int = PAGE


def _visible(actor: Actor) -> QuerySet[Document]:
    return Document.objects.filter(around("unit_path", actor.areas()))


def documents(actor: Actor, *, text: str = "", kind: str = "", page: int = 1) -> Page:
    """Documents that the actor sees, newest first; `text` is searched without tone marks."""
    rows = _visible(actor)
    for word in fold(text).split()[:8]:
        rows = rows.filter(folded__contains=word)
    if kind:
        rows = rows.filter(kind=kind)
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // PAGE)))
    ordered = rows.select_related("file").order_by("-issued_on", "-pk")
    return Page(list(ordered[(number - 1) * PAGE : number * PAGE]), number, total)


def document(actor: Actor, pk: int) -> Document:
    """A document that the actor sees; NotFound otherwise."""
    found = _visible(actor).select_related("file").filter(pk=pk).first()
    if found is None:
        raise NotFound("document.unknown", _("There is no such document in your register."))
    return found


def document_by_number(actor: Actor, number: str, issuer: str = "") -> Document | None:
    """The document of a number that the actor sees, of an issuer where given; None if none."""
    rows = _visible(actor).filter(number=rules.clean_number(number))
    found = [d for d in rows if not issuer or fold(d.issuer) == fold(issuer)]
    return found[0] if len(found) == 1 else None


def relations(actor: Actor, document: Document) -> list[Related]:
    """How the document stands to others, both ways, as far as the actor sees them."""
    seen = _visible(actor).values("pk")
    out = Relation.objects.filter(document=document, other__in=seen).select_related("other")
    back = Relation.objects.filter(other=document, document__in=seen).select_related("document")
    return [
        *(Related(rules.RELATION_LABELS[rules.RelationKind(r.kind)], r.other) for r in out),
        *(
            Related(rules.RELATION_LABELS_BACK[rules.RelationKind(r.kind)], r.document)
            for r in back
        ),
    ]


def own_relations(actor: Actor, document: Document) -> list[Relation]:
    """The relations that the document itself states, for its form."""
    return list(Relation.objects.filter(document=document).select_related("other").order_by("pk"))


def stored_file(actor: Actor, pk: int) -> StoredFile:
    """A file that the actor may read: kept where he sees. NotFound otherwise."""
    found = StoredFile.objects.filter(around("unit_path", actor.areas()), pk=pk).first()
    if found is None:
        raise NotFound("file.unknown", _("There is no such file, or it is not yours to read."))
    return found
