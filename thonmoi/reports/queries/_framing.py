"""A frame read back from the row that holds it."""

from collections.abc import Iterable

from thonmoi.reports.document import Frame, Receiver
from thonmoi.reports.drafting import parts
from thonmoi.reports.models import FormReceiver, Framed, ReportReceiver


def frame_of(row: Framed, receivers: Iterable[FormReceiver | ReportReceiver]) -> Frame:
    """The frame that a form or a report holds."""
    return Frame(
        issuer=parts(row.issuer_text),
        parent=parts(row.parent_text),
        issuer_name=row.issuer_name,
        symbol=row.symbol,
        place=row.place,
        position=row.position,
        receivers=tuple(Receiver(r.text, r.is_addressed, r.agency_id) for r in receivers),
        issuer_id=row.issuer_id,
        authority=parts(row.authority),
        signer=row.signer,
        filed=row.filed,
    )
