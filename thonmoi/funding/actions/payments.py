"""Vouchers of the Treasury, settlement of a work, contributions."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.funding import rules
from thonmoi.funding.actions._rows import record, require_alive
from thonmoi.funding.actions._tallies import give, weigh_capital
from thonmoi.funding.models import Allotment, Contribution, Payment, Project, Settlement
from thonmoi.funding.rules import COLUMNS, ContributionFacts, Nature, PayKind
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.library.models import Document


@action(P.PAYMENT_RECORD, says=_("Recorded a payment: {target}"), doors=(Door.PAGE,))
def record_payment(
    allotment: Allotment,
    *,
    by: Actor,
    version: int,
    kind: PayKind,
    on: date,
    amount: int,
    voucher: str,
    remark: str = "",
) -> Payment:
    """Record a voucher against an allotment. What is over the allotment is taken and found.

    Raises Invalid without voucher and for more of an advance than was given, Conflict for a
    voucher of that number and a second writer.
    """
    rules.positive(amount)
    rules.past(on, clock.today())
    if not voucher.strip():
        raise Invalid("payment.voucher", _("Give the number of the voucher."), field="voucher")
    twice = Payment.objects.filter(
        allotment=allotment, voucher=voucher.strip(), kind=kind, withdrawn_on=None
    )
    if twice.exists():
        raise Conflict("payment.twice", _("This voucher is recorded already."), field="voucher")
    _book(allotment, version, kind, amount)
    return create(
        Payment,
        **{"allotment": allotment, "kind": kind, "on": on, "amount": amount},
        **{"voucher": voucher.strip(), "remark": remark},
        recorded_by_id=by.id,
        recorded_at=clock.now(),
    )


@action(P.PAYMENT_WITHDRAW, says=_("Withdrew a payment: {target}"), doors=(Door.PAGE,))
def withdraw_payment(payment: Payment, *, by: Actor, reason: str) -> Payment:
    """Take a voucher that was recorded by mistake out of all sums; it stays to be read.

    Raises Conflict where it was withdrawn before, Invalid without a reason and where an advance
    is recovered already.
    """
    if payment.withdrawn_on is not None:
        raise Conflict("record.withdrawn", _("This was withdrawn before."))
    if not reason.strip():
        raise Invalid("record.reason", _("Say why, in a sentence."), field="reason")
    allotment = payment.allotment
    _book(allotment, allotment.version, PayKind(payment.kind), -payment.amount)
    values = {"withdrawn_on": clock.today(), "withdrawn_reason": reason.strip()}
    return change(payment, expect={"withdrawn_on": None}, **values)


def _book(allotment: Allotment, version: int, kind: PayKind, amount: int) -> None:
    """Let a voucher count, or count no longer, in the sums of its allotment."""
    column = COLUMNS[kind]
    after = rules.balance_of(allotment).after(kind, amount)
    weigh_capital(
        change(allotment, expect={"version": version}, **{column: getattr(after, column)})
    )


@action(P.SETTLEMENT_RECORD, says=_("Recorded a settlement: {target}"), doors=(Door.PAGE,))
def record_settlement(
    project: Project,
    *,
    by: Actor,
    nature: Nature,
    value: int,
    on: date,
    paper: str,
    document: Document | None = None,
) -> Settlement:
    """Record the approved value of a finished work; its criterion is then to be verified again.

    Raises Conflict where it is settled, Invalid without the decision.
    """
    require_alive(project)
    rules.positive(value, "value")
    rules.past(on, clock.today())
    if not paper.strip():
        raise Invalid("allotment.paper", _("Name the document."), field="paper")
    if Settlement.objects.filter(project=project, nature=nature).exists():
        raise Conflict("settlement.twice", _("This work is settled already."))
    return create(
        Settlement,
        **{"project": project, "nature": nature, "value": value, "on": on},
        **{"paper": paper.strip(), "document": document},
        recorded_by_id=by.id,
        recorded_at=clock.now(),
    )


@action(P.CONTRIBUTION_RECORD, says=_("Recorded a contribution: {target}"), doors=(Door.PAGE,))
def record_contribution(
    project: Project, *, by: Actor, facts: ContributionFacts, file: Checked | None = None
) -> Contribution:
    """Record what somebody gave to a work of his own will, with its receipt.

    Raises Invalid where it was not of one's own will, or lacks receipt or unit.
    """
    require_alive(project)
    fields = facts.as_fields()
    kept = store_file(project, by=by, file=file) if file else None
    made: Contribution = record(Contribution, project, by, **fields, file=kept)
    give(project.commune, made.form, count=1, value=made.value or 0)
    return made
