"""Correcting what the register says of a document."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, remove
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions._rows import refuse_twice, relate
from thonmoi.library.actions.files import store_file
from thonmoi.library.facts import DocumentFacts
from thonmoi.library.files.check import Checked
from thonmoi.library.models import Document, Relation


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
        refuse_twice(document.unit_path, fields["identity"])
    if file:
        fields["file"] = store_file(document, by=by, file=file)
    change(document, expect={"version": version}, **fields, is_stub=False)
    wanted = set(relations)
    for relation in Relation.objects.filter(document=document).select_related("other"):
        if (relation.kind, relation.other) in wanted:
            wanted.discard((relation.kind, relation.other))
        else:
            remove(relation)
    relate(document, wanted)
    return document
