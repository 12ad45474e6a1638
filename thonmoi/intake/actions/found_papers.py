"""The document of a paper that the text cites."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from thonmoi.intake.models import Proposal
from thonmoi.intake.rules.naming import issuer_key
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.library.actions import DocumentFacts, correct_document, register_document
from thonmoi.library.models import Document
from thonmoi.library.rules import RelationKind
from thonmoi.plans.models import Plan
from thonmoi.plans.rules.facts import PlanFacts
from thonmoi.units.models import Unit


def paper_of(
    proposal: Proposal, unit: Unit, facts: PlanFacts, bases: list[Document], by: Actor
) -> Document:
    """The paper's own entry in the register, resting on its bases.

    The same number again is the same paper; one known only because others cite it gets its
    facts. Raises Conflict where that paper is followed already.
    """
    old = Plan.objects.select_related("document").filter(pk=proposal.revises_id or 0).first()
    known = _known(unit, facts)
    told = DocumentFacts(
        kind=facts.kind,
        issuer=facts.issuer_text or str(unit),
        subject=facts.title,
        number=facts.number,
        issued_on=facts.issued_on,
    )
    if known is not None and old is not None and known.pk == old.document_id:
        return known
    relations: list[tuple[str, Document]] = [
        (RelationKind.BASED_ON, document) for document in dict.fromkeys(bases)
    ]
    if known is not None:
        return _filled(known, told, relations, by)
    if old is not None and old.document not in bases:
        relations.append((RelationKind.REPLACES, old.document))
    return register_document(unit, by=by, facts=told, relations=relations)


def _known(unit: Unit, facts: PlanFacts) -> Document | None:
    """A document of the area with this number and year, of the same issuer as far as is known."""
    if not facts.number:
        return None
    year = facts.issued_on.year if facts.issued_on else None
    issuer = issuer_key(facts.issuer_text)
    for one in Document.objects.filter(unit_path=unit.path, number=facts.number):
        is_year = not (year and one.issued_on) or one.issued_on.year == year
        if is_year and issuer_key(one.issuer) in ("", issuer):
            return one
    return None


def _filled(
    known: Document, told: DocumentFacts, relations: list[tuple[str, Document]], by: Actor
) -> Document:
    if Plan.objects.filter(document=known).exists():
        raise Conflict(
            "proposal.known", _("The document of this number is followed already. Compare with it.")
        )
    if not known.is_stub:
        return known
    told = replace(told, issuer=known.issuer or told.issuer)
    others = [(kind, other) for kind, other in relations if other.pk != known.pk]
    return correct_document(known, by=by, version=known.version, facts=told, relations=others)
