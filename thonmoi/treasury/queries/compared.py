"""A statement against what is recorded: every line with what is to be done about it."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from thonmoi.funding.models import Payment, Project
from thonmoi.funding.rules import OWNER_LABELS, PAY_LABELS, PayKind
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.text import fold
from thonmoi.treasury import rules
from thonmoi.treasury.models import Transfer
from thonmoi.treasury.queries.naming import source_names
from thonmoi.treasury.queries.statements import StatementView, statement
from thonmoi.treasury.rules import Difference, Here, Pair, There


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of the Treasury, of ours, or both; amounts in đồng, `cell` in the statement's file."""

    difference: Difference
    transfer_pk: int | None
    cell: str
    code: str
    name: str
    kind: str | Promise
    source: str
    there_amount: int | None
    there_on: date | None
    there_voucher: str
    here_amount: int | None
    here_on: date | None
    here_voucher: str
    allotment_pk: int | None
    explained: str
    is_recorded: bool

    @property
    def label(self) -> str | Promise:
        return rules.DIFFERENCE_LABELS[self.difference]

    @property
    def look(self) -> str:
        return "na" if self.explained else rules.LOOKS.get(self.difference, "unmet")

    @property
    def to_do(self) -> str | Promise:
        return rules.TO_DO.get(self.difference, "")

    @property
    def owner(self) -> str | Promise:
        owner = rules.OWNERS.get(self.difference)
        return OWNER_LABELS[owner] if owner else ""

    @property
    def may_be_recorded(self) -> bool:
        return self.difference is Difference.MISSING and not self.explained


def compared(actor: Actor, pk: int) -> list[LineView]:
    """Every line of a statement in order, then what only we have of its month: five questions."""
    head = statement(actor, pk)
    lines = _lines(actor, pk)
    payments = _payments(actor, head)
    pairs = _pairs(actor, head, lines, payments)
    return [_view(pair, lines, payments) for pair in pairs]


def same(actor: Actor, pk: int) -> dict[int, int]:
    """Lines that agree in everything with a voucher and are not tied to it yet: keys of both."""
    head = statement(actor, pk)
    lines, payments = _lines(actor, pk), _payments(actor, head)
    return {
        pair.there.key: pair.here.key
        for pair in _pairs(actor, head, lines, payments)
        if pair.there and pair.here and pair.difference is Difference.SAME
        if lines[pair.there.key].payment_id is None
    }


def _lines(actor: Actor, pk: int) -> dict[int, Transfer]:
    rows = Transfer.objects.filter(under("statement__unit__path", actor.areas()), statement=pk)
    return {one.pk: one for one in rows.order_by("pk")}


def _payments(actor: Actor, head: StatementView) -> dict[int, Payment]:
    first, last = head.days
    rows = Payment.objects.filter(
        under("allotment__unit_path", actor.areas()),
        under("allotment__unit_path", (head.unit_path,)),
        on__gte=first - rules.NEAR,
        on__lte=last + rules.NEAR,
        withdrawn_on=None,
    )
    related = rows.select_related("allotment__project", "allotment__source").order_by("on", "pk")
    return {one.pk: one for one in related}


def _pairs(
    actor: Actor,
    head: StatementView,
    lines: dict[int, Transfer],
    payments: dict[int, Payment],
) -> list[Pair]:
    names = source_names(actor, head.unit_path)
    codes = Project.objects.filter(under("commune__path", (head.unit_path,))).exclude(code="")
    tied = {one.payment_id: one.pk for one in lines.values() if one.payment_id in payments}
    there = [_there(one, names) for one in lines.values() if one.payment_id not in tied]
    here = [_here(one) for one in payments.values() if one.pk not in tied]
    codes_known = set(codes.values_list("code", flat=True))
    pairs = rules.compare(there, here, codes_known, head.days)
    made = {
        line: Pair(Difference.SAME, _there(lines[line], names), _here(payments[payment]))
        for payment, line in tied.items()
    }
    rest = {pair.there.key: pair for pair in pairs if pair.there}
    ordered = [made.get(key) or rest[key] for key in lines]
    return [*ordered, *(pair for pair in pairs if pair.there is None)]


def _there(one: Transfer, names: dict[str, int]) -> There:
    source = names.get(fold(one.source_text)[:120]) if one.source_text else None
    return There(one.pk, one.code, source, PayKind(one.kind), one.on, one.voucher, one.amount)


def _here(one: Payment) -> Here:
    project = one.allotment.project
    return Here(
        one.pk,
        project.code if project else "",
        one.allotment.source_id,
        PayKind(one.kind),
        one.on,
        one.voucher,
        one.amount,
    )


def _view(pair: Pair, lines: dict[int, Transfer], payments: dict[int, Payment]) -> LineView:
    there = lines[pair.there.key] if pair.there else None
    here = payments[pair.here.key] if pair.here else None
    project = here.allotment.project if here else None
    kind = PayKind(there.kind if there else here.kind)  # type: ignore[union-attr]
    return LineView(
        pair.difference,
        there.pk if there else None,
        there.cell if there else "",
        there.code if there else (project.code if project else ""),
        (there.name if there else "") or (project.name if project else ""),
        PAY_LABELS[kind],
        there.source_text if there else str(here.allotment.source),  # type: ignore[union-attr]
        there.amount if there else None,
        there.on if there else None,
        there.voucher if there else "",
        here.amount if here else None,
        here.on if here else None,
        here.voucher if here else "",
        here.allotment_id if here else None,
        there.explained if there else "",
        bool(there and there.payment_id),
    )
