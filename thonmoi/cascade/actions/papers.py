"""The document that answers a plan owed."""

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.cascade.models import Subplan
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.library.actions import DocumentFacts, register_document
from thonmoi.library.files.check import Checked
from thonmoi.library.models import Document


def paper_of(
    subplan: Subplan, facts: DocumentFacts | None, file: Checked | None, by: Actor
) -> Document:
    """The paper in the register of the body's unit: found there by its number, else registered."""
    if facts is None or not facts.number.strip():
        raise Invalid(
            "subplan.number", _("Write number and symbol as on the paper."), field="number"
        )
    if facts.issued_on is None:
        raise Invalid("subplan.day", _("Write the day of issue."), field="issued_on")
    identity = facts.as_fields()["identity"]
    here = Document.objects.filter(unit_path=subplan.unit_path, identity=identity)
    known = here.first()
    if known is None:
        return register_document(_place(subplan.agency), by=by, facts=facts, file=file)
    if file is not None:
        raise Conflict(
            "subplan.file",
            _("The register holds this document already: add the file there."),
            field="file",
        )
    return known


def _place(agency: Agency) -> Place:
    return Place(agency.unit.path, str(agency.unit))
