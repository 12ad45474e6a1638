"""Writes of the library: registering and correcting documents, keeping files.

`register_document` is the template of every deed in the project; CONTRIBUTING.md
walks through it.
"""

from collections.abc import Iterable
from typing import Protocol

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many, remove
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import rules
from thonmoi.library.facts import DocumentFacts
from thonmoi.library.files import store
from thonmoi.library.files.check import Checked, check
from thonmoi.library.models import Document, Relation, StoredFile


class Area(Protocol):
    """Anything with a place in the tree of units: a document is registered there."""

    unit_path: str


def checked_file(content: bytes, name: str) -> Checked:
    """Check an upload and write its bytes durably, before any transaction is opened."""
    checked = check(content, name, limit=settings.MAX_UPLOAD_BYTES)
    store.keep(checked.content)
    return checked


def uploaded(file: UploadedFile | None) -> Checked | None:
    """What a form was given, checked and kept; None where nothing was chosen."""
    return checked_file(file.read(), file.name or "") if file else None


@action(P.FILE_STORE, says=_("Kept the file {target}"), doors=(Door.NESTED,))
def store_file(area: Area, *, by: Actor, file: Checked) -> StoredFile:
    """Register a checked file whose bytes are kept; returns its row."""
    return create(
        StoredFile,
        digest=store.keep(file.content),
        media_type=file.media_type,
        name=file.name,
        size=len(file.content),
        unit_path=area.unit_path,
        kept_by_id=by.id,
        kept_at=clock.now(),
    )


@action(P.DOCUMENT_REGISTER, says=_("Registered {target}"), doors=(Door.PAGE, Door.NESTED))
def register_document(
    area: Area,
    *,
    by: Actor,
    facts: DocumentFacts,
    file: Checked | None = None,
    relations: Iterable[tuple[str, Document]] = (),
    is_stub: bool = False,
) -> Document:
    """Put a document into the register of an area, with its file and relations; returns it.

    Raises Invalid for facts that cannot be, Conflict where the register already
    holds a document of that number, issuer and year.
    """
    fields = facts.as_fields()
    _refuse_twice(area.unit_path, fields["identity"])
    document = create(
        Document,
        **fields,
        file=store_file(area, by=by, file=file) if file else None,
        unit_path=area.unit_path,
        is_stub=is_stub,
        registered_by_id=by.id,
        registered_at=clock.now(),
    )
    _relate(document, relations)
    return document


@action(P.DOCUMENT_CORRECT, says=_("Corrected {target}"), doors=(Door.PAGE,))
def correct_document(
    document: Document,
    *,
    by: Actor,
    version: int,
    facts: DocumentFacts,
    file: Checked | None = None,
    relations: Iterable[tuple[str, Document]] = (),
    note: str = "",
) -> Document:
    """Correct what the register says of a document; a new file replaces the one shown.

    Raises Conflict where somebody corrected it after `version` was read.
    """
    fields = facts.as_fields()
    if fields["identity"] != document.identity:
        _refuse_twice(document.unit_path, fields["identity"])
    if file:
        fields["file"] = store_file(document, by=by, file=file)
    change(document, expect={"version": version}, **fields, is_stub=False)
    wanted = set(relations)
    for relation in Relation.objects.filter(document=document).select_related("other"):
        if (relation.kind, relation.other) in wanted:
            wanted.discard((relation.kind, relation.other))
        else:
            remove(relation)
    _relate(document, wanted)
    return document


def _refuse_twice(unit_path: str, identity: object) -> None:
    if identity and Document.objects.filter(unit_path=unit_path, identity=identity).exists():
        raise Conflict(
            "document.twice",
            _("The register already holds a document of this number, issuer and year."),
            field="number",
        )


def _relate(document: Document, relations: Iterable[tuple[str, Document]]) -> None:
    rows = []
    for kind, other in relations:
        if other.pk == document.pk:
            raise Invalid(
                "document.itself", _("A document cannot refer to itself."), field="relations"
            )
        rows.append({"document": document, "other": other, "kind": rules.RelationKind(kind)})
    create_many(Relation, rows)
