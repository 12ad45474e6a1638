"""A person says whether a line of the Treasury and a voucher here are one."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.funding.models import Payment
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.treasury.actions.transfers import require_open
from thonmoi.treasury.models import Pairing, Transfer
from thonmoi.treasury.rules import Ground


@action(P.PAIR_JUDGE, says=_("Said whether two are one voucher: {target}"), doors=(Door.PAGE,))
def judge_pair(
    transfer: Transfer, *, by: Actor, version: int, payment: Payment, is_same: bool, ground: Ground
) -> Transfer:
    """Let a line be a voucher that is recorded, or keep that they are two; no amount changes.

    What was said before can be said otherwise: a pair that was accepted is apart again then.
    Raises Conflict where line or voucher is another's already and for a second writer, Invalid
    where amount or kind differ.
    """
    said = Pairing.objects.filter(transfer=transfer, payment=payment).first()
    if is_same:
        _require_one(transfer, payment)
    elif said is None or not said.is_same:
        require_open(transfer)
    values = {"is_same": is_same, "said_by_id": by.id, "said_at": clock.now()}
    if said is None:
        create(Pairing, transfer=transfer, payment=payment, ground=ground, **values)
    else:
        change(said, **values)
    other = None if transfer.payment_id == payment.pk else transfer.payment
    return change(transfer, expect={"version": version}, payment=payment if is_same else other)


def _require_one(transfer: Transfer, payment: Payment) -> None:
    """Raises Invalid for two that cannot be one, Conflict where one of them has its other."""
    require_open(transfer)
    stands = Payment.objects.select_for_update().filter(pk=payment.pk, withdrawn_on=None)
    if not stands.exists():
        raise Conflict("pair.withdrawn", _("This voucher was withdrawn meanwhile."))
    if (payment.amount, payment.kind) != (transfer.amount, transfer.kind):
        raise Invalid("pair.differ", _("Their amounts or kinds differ: they are not one voucher."))
    if Transfer.objects.filter(payment=payment).exclude(pk=transfer.pk).exists():
        raise Conflict("pair.taken", _("This voucher is another line of the Treasury already."))
