"""What registering and correcting share."""

from collections.abc import Iterable
from typing import Protocol

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.writes import create_many
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.library import rules
from thonmoi.library.models import Document, Relation


class Area(Protocol):
    """Anything with a place in the tree of units: a document is registered there."""

    unit_path: str


def refuse_twice(unit_path: str, identity: object) -> None:
    if identity and Document.objects.filter(unit_path=unit_path, identity=identity).exists():
        raise Conflict(
            "document.twice",
            _("The register already holds a document of this number, issuer and year."),
            field="number",
        )


def relate(document: Document, relations: Iterable[tuple[str, Document]]) -> None:
    rows = []
    for kind, other in relations:
        if other.pk == document.pk:
            raise Invalid(
                "document.itself", _("A document cannot refer to itself."), field="relations"
            )
        rows.append({"document": document, "other": other, "kind": rules.RelationKind(kind)})
    create_many(Relation, rows)
