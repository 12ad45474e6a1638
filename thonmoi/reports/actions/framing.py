"""A frame as fields and rows, for forms and reports alike."""

from typing import Any

from thonmoi.audit.writes import create_many, remove
from thonmoi.reports.document import Frame
from thonmoi.reports.drafting import lines
from thonmoi.reports.models import FormReceiver, Report, ReportForm, ReportReceiver


def fields(frame: Frame) -> dict[str, Any]:
    """Values of the fields that a form and a report share."""
    return {
        "issuer_id": frame.issuer_id,
        "parent_text": lines(frame.parent),
        "issuer_text": lines(frame.issuer),
        "issuer_name": frame.issuer_name,
        "symbol": frame.symbol,
        "place": frame.place,
        "authority": lines(frame.authority),
        "position": frame.position,
        "signer": frame.signer,
        "filed": frame.filed,
    }


def set_receivers(owner: ReportForm | Report, frame: Frame) -> None:
    """Make the receivers those of the frame; called inside a deed, writes only what differs."""
    model, name = (
        (FormReceiver, "form") if isinstance(owner, ReportForm) else (ReportReceiver, "report")
    )
    held = list(model.objects.filter(**{name: owner}).order_by("order"))
    if [(r.text, r.is_addressed, r.agency_id) for r in held] == [
        (r.text, r.is_addressed, r.agency_id) for r in frame.receivers
    ]:
        return
    for row in held:
        remove(row)
    create_many(
        model,
        (
            {
                name: owner,
                "order": order,
                "text": one.text,
                "is_addressed": one.is_addressed,
                "agency_id": one.agency_id,
            }
            for order, one in enumerate(frame.receivers, 1)
        ),
    )
