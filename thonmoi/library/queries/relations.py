"""How documents stand to each other."""

from dataclasses import dataclass

from thonmoi.kernel.access import Actor
from thonmoi.library import rules
from thonmoi.library.models import Document, Relation
from thonmoi.library.queries._rows import visible


@dataclass(frozen=True, slots=True)
class Related:
    """One line of a document's relations, read from either side."""

    says: object
    document: Document


def relations(actor: Actor, document: Document) -> list[Related]:
    """How the document stands to others, both ways, as far as the actor sees them."""
    seen = visible(actor).values("pk")
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
