"""The documents of a proposal that were kept when it was submitted and numbered."""

from dataclasses import dataclass
from datetime import datetime

from thonmoi.kernel.access import Actor
from thonmoi.priorities.models import FrozenPriority
from thonmoi.priorities.queries._seen import seen


@dataclass(frozen=True, slots=True)
class FrozenView:
    """A document as its bytes were: hashes of the files, when, whether with its number."""

    is_numbered: bool
    docx_pk: int
    docx_digest: str
    pdf_digest: str
    at: datetime


def frozen(actor: Actor, pk: int) -> list[FrozenView]:
    """The documents that were kept of a proposal, the latest first; none of a draft."""
    rows = FrozenPriority.objects.filter(priority__in=seen(actor).values("pk"), priority=pk)
    related = rows.select_related("docx", "pdf").order_by("-pk")
    return [
        FrozenView(one.is_numbered, one.docx_id, one.docx.digest, one.pdf.digest, one.at)
        for one in related
    ]
