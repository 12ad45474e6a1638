"""Allotments and vouchers place by place: lists as long as a province, never held at once."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from thonmoi.funding import rules
from thonmoi.funding.models import Payment
from thonmoi.funding.queries._allotted import AllotmentView, related, view
from thonmoi.funding.queries._money import CapitalFilter, narrowed, seen_allotments
from thonmoi.funding.rules import PayKind
from thonmoi.kernel.access import Actor


@dataclass(frozen=True, slots=True)
class VoucherLine:
    """A voucher that stands, with the allotment that it is drawn on."""

    allotment: AllotmentView
    on: date
    kind: str | Promise
    amount: int
    voucher: str


def capital_places(actor: Actor, wanted: CapitalFilter) -> list[str]:
    """The paths of the places that have capital which passes, in order."""
    rows = narrowed(seen_allotments(actor), wanted)
    return list(rows.order_by("unit_path").values_list("unit_path", flat=True).distinct())


def allotments_at(actor: Actor, wanted: CapitalFilter, path: str) -> list[AllotmentView]:
    """All allotments of one place that pass; under it are other places."""
    rows = narrowed(seen_allotments(actor), wanted).filter(unit_path=path)
    return [view(row) for row in related(rows).order_by("pk")]


def vouchers_at(actor: Actor, wanted: CapitalFilter, path: str) -> list[VoucherLine]:
    """All vouchers of one place that stand, allotment by allotment: two questions."""
    known = {one.pk: one for one in allotments_at(actor, wanted, path)}
    rows = Payment.objects.filter(
        withdrawn_on=None,
        allotment__in=narrowed(seen_allotments(actor), wanted)
        .filter(unit_path=path)
        .order_by()
        .values("pk"),
    ).order_by("allotment", "on", "pk")
    return [
        VoucherLine(
            known[row.allotment_id],
            row.on,
            rules.PAY_LABELS[PayKind(row.kind)],
            row.amount,
            row.voucher,
        )
        for row in rows
        if row.allotment_id in known
    ]
