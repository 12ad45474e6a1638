"""A line of the Treasury is recorded as a voucher by a person, or its difference is explained."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.funding.actions import record_payment
from thonmoi.funding.models import Allotment
from thonmoi.funding.rules import PayKind
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc
from thonmoi.treasury.models import Transfer


@action(P.TRANSFER_ACCEPT, says=_("Recorded a line of the Treasury: {target}"), doors=(Door.PAGE,))
def accept_transfer(
    transfer: Transfer,
    *,
    by: Actor,
    version: int,
    allotment: Allotment,
    on: date,
    voucher: str,
) -> Transfer:
    """Record the voucher of a line against an allotment of its work: the ordinary deed.

    Raises Conflict where it is recorded already and for a second writer, Invalid for the
    allotment of another work and what `record_payment` refuses.
    """
    require_open(transfer)
    code = allotment.project.code if allotment.project else ""
    if code.strip().casefold() != transfer.code.strip().casefold():
        raise Invalid(
            "transfer.elsewhere",
            _("This allotment belongs to a work with another project code."),
            field="allotment",
        )
    payment = record_payment(
        allotment,
        by=by,
        version=allotment.version,
        **{"kind": PayKind(transfer.kind), "on": on, "amount": transfer.amount},
        voucher=voucher,
        remark=f"Theo sao kê Kho bạc {transfer.statement}, ô {transfer.cell}",
    )
    return change(transfer, expect={"version": version}, payment=payment)


@action(P.TRANSFER_EXPLAIN, says=_("Explained a difference: {target}"), doors=(Door.PAGE,))
def explain_transfer(transfer: Transfer, *, by: Actor, version: int, reason: str) -> Transfer:
    """Say why a difference stands; it is then no longer asked about.

    Raises Conflict where the line is recorded and for a second writer, Invalid without a reason.
    """
    require_open(transfer)
    said = nfc(reason).strip()
    if not said:
        raise Invalid("transfer.reason", _("Say why, in a sentence."), field="reason")
    return change(transfer, expect={"version": version}, explained=said)


def require_open(transfer: Transfer) -> None:
    """Raises Conflict for a line that is a voucher here already, and not a withdrawn one."""
    if transfer.payment is not None and transfer.payment.withdrawn_on is None:
        raise Conflict("transfer.recorded", _("This line is recorded already."))
