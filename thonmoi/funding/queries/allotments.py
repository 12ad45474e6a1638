"""Allotments: the list, one with its adjustments and payments, its row for a deed."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.funding import rules
from thonmoi.funding.models import Adjustment, Allotment, Content, Payment, Source
from thonmoi.funding.queries._allotted import AllotmentView, related, view
from thonmoi.funding.queries._money import CapitalFilter, narrowed, seen_allotments, walked
from thonmoi.funding.rules import PayKind
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.ui.pages import SIZE, Page


@dataclass(frozen=True, slots=True)
class AdjustmentView:
    on: date
    paper: str
    document_pk: int | None
    before: int
    after: int
    reason: str
    is_carry: bool


@dataclass(frozen=True, slots=True)
class PaymentView:
    pk: int
    kind: PayKind
    label: str | Promise
    on: date
    amount: int
    voucher: str
    remark: str
    withdrawn_on: date | None
    withdrawn_reason: str


def allotments(
    actor: Actor, wanted: CapitalFilter | None = None, *, page: int = 1
) -> Page[AllotmentView]:
    """Allotments that the actor sees (of every nature unless narrowed), the newest first.

    By the year of the plan, then by the day of the document: walked along an index, a page only.
    """
    seen = seen_allotments(actor)
    total = (narrowed(seen, wanted) if wanted else seen).count()
    number = min(max(page, 1), max(1, -(-total // SIZE)))
    order = ("-year", "-on", "-pk")
    rows = walked(actor, wanted).order_by(*order)
    keys = list(rows.values_list("pk", flat=True)[(number - 1) * SIZE : number * SIZE])
    found = related(Allotment.objects.filter(pk__in=keys)).order_by(*order)
    return Page(tuple(map(view, found)), number, total)


def allotments_of(actor: Actor, project_pk: int) -> list[AllotmentView]:
    """What is allotted to a work."""
    rows = seen_allotments(actor).filter(project=project_pk)
    return [view(row) for row in related(rows).order_by("year", "source__order", "pk")]


def allotment(actor: Actor, pk: int) -> AllotmentView:
    """One allotment; NotFound outside the actor's areas."""
    return view(allotment_row(actor, pk))


def allotment_row(actor: Actor, pk: int) -> Allotment:
    """An allotment as the subject of a deed; NotFound outside the actor's areas."""
    found = related(seen_allotments(actor)).filter(pk=pk).first()
    if found is None:
        raise NotFound("allotment.unknown", _("There is no such allotment in your area."))
    return found


def adjustments(actor: Actor, pk: int) -> list[AdjustmentView]:
    """The documents that changed an allotment, in order."""
    rows = Adjustment.objects.filter(
        under("allotment__unit_path", actor.areas()), allotment=pk
    ).order_by("pk")
    return [
        AdjustmentView(
            row.on, row.paper, row.document_id, row.before, row.after, row.reason, row.is_carry
        )
        for row in rows
    ]


def payments(actor: Actor, pk: int) -> list[PaymentView]:
    """The vouchers of an allotment, in order of days."""
    rows = Payment.objects.filter(under("allotment__unit_path", actor.areas()), allotment=pk)
    return [
        PaymentView(
            row.pk,
            PayKind(row.kind),
            rules.PAY_LABELS[PayKind(row.kind)],
            row.on,
            row.amount,
            row.voucher,
            row.remark,
            row.withdrawn_on,
            row.withdrawn_reason,
        )
        for row in rows.order_by("on", "pk")[:500]
    ]


def payment_row(actor: Actor, pk: int) -> Payment:
    """A voucher as the subject of a deed; NotFound outside the actor's areas."""
    rows = Payment.objects.filter(under("allotment__unit_path", actor.areas()), pk=pk)
    found = rows.select_related("allotment__source").first()
    if found is None:
        raise NotFound("payment.unknown", _("There is no such payment in your area."))
    return found


def sources(actor: Actor) -> dict[int, Source]:
    """Sources of capital by key. National data, nobody's secret."""
    return {one.pk: one for one in Source.objects.order_by("regime", "order")}


def contents(actor: Actor) -> dict[int, Content]:
    """Contents of the programme by key. National data, nobody's secret."""
    return {one.pk: one for one in Content.objects.order_by("regime", "order")}
