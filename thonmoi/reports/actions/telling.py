"""Telling who has an issued report that another replaces it."""

from thonmoi.kernel.access import Actor
from thonmoi.library.models import Document
from thonmoi.notices.actions import send_delivery
from thonmoi.notices.models import Delivery
from thonmoi.reports.models import Report


def tell_receivers(report: Report, by: Actor, document: Document) -> None:
    """Inside a deed: send a correction to every agency that has the edition before it."""
    old = report.corrects
    if old is None or old.document is None:
        return
    held = Delivery.objects.filter(document=old.document).values_list("agency_id", "line")
    lines = {agency: f"{line} (thay thế số {old.document.number})" for agency, line in held}
    if lines:
        send_delivery(document, by=by, agencies=lines)
