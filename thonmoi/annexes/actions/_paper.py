"""The paper that issues a set: the one of its number in the register, else registered now."""

from thonmoi.annexes.models import SetProposal
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.fields import ancestors
from thonmoi.kernel.text import fold
from thonmoi.library.actions import DocumentFacts, register_document
from thonmoi.library.files import store
from thonmoi.library.files.check import Checked
from thonmoi.library.models import Document


def paper_of(proposal: SetProposal, *, by: Actor) -> Document:
    """The document of the number, registered there or above; else a new entry with the file."""
    known = _known(proposal)
    if known is not None:
        return known
    file = proposal.file
    content = store.place(file.digest).read_bytes()
    return register_document(
        Place(proposal.unit_path),
        by=by,
        facts=DocumentFacts(
            kind=proposal.document_kind or "QĐ",
            issuer=proposal.issuer,
            subject=proposal.subject or proposal.name,
            number=proposal.number,
            issued_on=proposal.issued_on,
            in_force_from=proposal.in_force_from,
        ),
        file=Checked(file.media_type, file.name, content),
    )


def _known(proposal: SetProposal) -> Document | None:
    rows = Document.objects.filter(
        number=proposal.number, unit_path__in=ancestors(proposal.unit_path)
    ).order_by("-unit_path")
    for one in rows:
        is_year = not (one.issued_on and proposal.issued_on) or (
            one.issued_on.year == proposal.issued_on.year
        )
        issuers = {fold(one.issuer), fold(proposal.issuer)}
        if is_year and (len(issuers) == 1 or "" in issuers):
            return one
    return None
