"""A signed file that came after its document was registered."""

from thonmoi.kernel.access import Actor
from thonmoi.library.actions.correct import correct_document
from thonmoi.library.facts import DocumentFacts
from thonmoi.library.files.check import Checked
from thonmoi.library.models import Document, Relation


def attach_file(document: Document, *, by: Actor, file: Checked) -> Document:
    """Inside a deed: give a registered document its file; all else that it says stays."""
    names = ("kind", "issuer", "subject", "number", "issued_on", "in_force_from", "in_force_to")
    facts = DocumentFacts(**{name: getattr(document, name) for name in names})
    rows = Relation.objects.filter(document=document).select_related("other")
    relations = [(one.kind, one.other) for one in rows]
    return correct_document(
        document,
        by=by,
        version=document.version,
        facts=facts,
        file=file,
        relations=relations,
    )
