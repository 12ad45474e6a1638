"""What a statement and our vouchers of its month say, each line met with its own."""

from dataclasses import dataclass

from thonmoi.funding.models import Payment, Project
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.treasury import rules
from thonmoi.treasury.models import Pairing, Transfer
from thonmoi.treasury.queries._sides import here_of, there_of
from thonmoi.treasury.queries.naming import source_names
from thonmoi.treasury.queries.statements import StatementView, statement
from thonmoi.treasury.rules import Difference, Here, Pair


@dataclass(frozen=True, slots=True)
class Beside:
    """Lines and vouchers by key, how they meet, what people said of pairs, our project codes."""

    head: StatementView
    lines: dict[int, Transfer]
    payments: dict[int, Payment]
    ours: dict[int, Here]
    pairs: list[Pair]
    judged: list[Pairing]
    codes: frozenset[str]


def beside(actor: Actor, pk: int) -> Beside:
    """A statement and what stands beside it: six questions, however long it is."""
    head = statement(actor, pk)
    lines, payments = _lines(actor, pk), _payments(actor, head)
    codes = Project.objects.filter(under("commune__path", (head.unit_path,))).exclude(code="")
    known = frozenset(codes.values_list("code", flat=True))
    said = _judged(actor, pk)
    names, ours = source_names(actor, head.unit_path), {n: here_of(p) for n, p in payments.items()}
    theirs = {key: there_of(one, names) for key, one in lines.items()}
    tied = {one.payment_id: key for key, one in lines.items() if one.payment_id in payments}
    met = rules.compare(
        [one for key, one in theirs.items() if lines[key].payment_id not in tied],
        [one for key, one in ours.items() if key not in tied],
        known,
        head.days,
    )
    by_hand = {(one.transfer_id, one.payment_id) for one in said if one.is_same}
    made = {
        line: Pair(_tie(line, payment, by_hand), theirs[line], ours[payment])
        for payment, line in tied.items()
    }
    rest = {pair.there.key: pair for pair in met if pair.there}
    ordered = [made.get(key) or rest[key] for key in lines]
    pairs = [*ordered, *(pair for pair in met if pair.there is None)]
    return Beside(head, lines, payments, ours, pairs, said, known)


def _tie(line: int, payment: int, by_hand: set[tuple[int, int]]) -> Difference:
    return Difference.PAIRED if (line, payment) in by_hand else Difference.SAME


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


def _judged(actor: Actor, pk: int) -> list[Pairing]:
    rows = Pairing.objects.filter(
        under("transfer__statement__unit__path", actor.areas()), transfer__statement=pk
    ).order_by("-said_at", "-pk")
    return list(rows.select_related("payment__allotment__project", "payment__allotment__source"))
