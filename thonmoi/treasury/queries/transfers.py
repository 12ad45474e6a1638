"""One line as the subject of a deed, and the allotments that it may be recorded against."""

from django.utils.translation import gettext_lazy as _

from thonmoi.funding.models import Allotment, Payment
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.treasury.models import Transfer


def transfer_row(actor: Actor, pk: int) -> Transfer:
    """A line as the subject of a deed; NotFound outside the actor's areas."""
    rows = Transfer.objects.filter(under("statement__unit__path", actor.areas()), pk=pk)
    found = rows.select_related("statement__unit", "payment").first()
    if found is None:
        raise NotFound("transfer.unknown", _("There is no such line in your area."))
    return found


def allotments_for(actor: Actor, transfer: Transfer) -> dict[int, Allotment]:
    """Allotments to works with the project code of a line, the newest year first, by key."""
    rows = Allotment.objects.filter(
        under("unit_path", actor.areas()),
        under("unit_path", (transfer.statement.unit.path,)),
        project__code__iexact=transfer.code.strip(),
    )
    related = rows.select_related("project", "source", "unit").order_by("-year", "source__order")
    return {one.pk: one for one in related[:50]}


def payment_for(actor: Actor, transfer: Transfer, pk: int) -> Payment:
    """A voucher of the area of a line's statement; NotFound outside it."""
    rows = Payment.objects.filter(
        under("allotment__unit_path", actor.areas()),
        under("allotment__unit_path", (transfer.statement.unit.path,)),
        pk=pk,
    )
    found = rows.first()
    if found is None:
        raise NotFound("payment.unknown", _("There is no such payment in your area."))
    return found
