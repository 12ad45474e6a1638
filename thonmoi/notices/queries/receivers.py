"""The receivers of a reminder letter: the bodies it is addressed to, and its copies."""

from django.urls import reverse

from thonmoi.kernel.access import Actor
from thonmoi.notices.queries.letters import letter_of_document
from thonmoi.notices.rules.deliveries import ReceiverLine, Sendable
from thonmoi.notices.rules.letters import parts


def sendable(actor: Actor, document_pk: int) -> Sendable | None:
    """To whom an issued letter goes; None where the document is no letter that the actor sees."""
    found = letter_of_document(actor, document_pk)
    if found is None:
        return None
    view_lines = found.lines.select_related("agency").order_by("order")
    named = {one.agency_id: one.agency.name for one in view_lines if not one.is_left_out}
    lines = [ReceiverLine(name, (pk,)) for pk, name in named.items()]
    lines += [ReceiverLine(text) for text in parts(found.copies)]
    lines.append(ReceiverLine(f"Lưu: {found.filed}"))
    return Sendable(tuple(lines), reverse("letter", args=[found.pk]))
