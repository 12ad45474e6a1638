"""The receivers of an issued report, for sending it inside the program (S-56)."""

from django.urls import reverse

from thonmoi.kernel.access import Actor
from thonmoi.notices.rules.deliveries import ReceiverLine, Sendable
from thonmoi.reports.queries.reports import report_of_document


def sendable(actor: Actor, document_pk: int) -> Sendable | None:
    """To whom an issued report goes; None where the document is no report that he reads."""
    found = report_of_document(actor, document_pk)
    if found is None:
        return None
    lines = [
        ReceiverLine(one.text, (one.agency_id,) if one.agency_id else ())
        for one in found.frame.receivers
    ]
    lines.append(ReceiverLine(f"Lưu: {found.frame.filed}"))
    return Sendable(tuple(lines), reverse("report", args=[found.pk]))
