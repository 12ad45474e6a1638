"""Papers that an accepted proposal names, in the register."""

from thonmoi.intake.models import ProposalItem
from thonmoi.intake.rules import ItemKind
from thonmoi.intake.rules.building import taken
from thonmoi.kernel.access import Actor
from thonmoi.library.actions import DocumentFacts, register_document
from thonmoi.library.models import Document
from thonmoi.units.models import Unit


def cited_documents(unit: Unit, rows: list[ProposalItem], by: Actor) -> dict[int, Document]:
    """The document of each basis and citation; one that the register lacks becomes a stub."""
    found: dict[int, Document] = {}
    made: dict[tuple[str, int | None], Document] = {}
    for row in taken(rows, ItemKind.BASIS, ItemKind.CITATION):
        key = (row.number, row.issued_on.year if row.issued_on else None)
        if row.document_id:
            found[row.pk] = Document.objects.get(pk=row.document_id)
        elif row.number:
            if key not in made:
                made[key] = _stub(unit, row, by)
            found[row.pk] = made[key]
    return found


def _stub(unit: Unit, row: ProposalItem, by: Actor) -> Document:
    facts = DocumentFacts(
        kind=row.document_kind,
        issuer=row.issuer_text,
        subject=row.name or row.text,
        number=row.number,
        issued_on=row.issued_on,
    )
    return register_document(unit, by=by, facts=facts, is_stub=True)
