"""One line of a comparison as it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from thonmoi.funding.models import Payment
from thonmoi.funding.rules import OWNER_LABELS, PAY_LABELS, PayKind
from thonmoi.treasury import rules
from thonmoi.treasury.models import Transfer
from thonmoi.treasury.rules import Difference, Pair


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


def line_view(
    pair: Pair, lines: Mapping[int, Transfer], payments: Mapping[int, Payment]
) -> LineView:
    """A pair as it is shown; its keys are in `lines` and `payments`."""
    there = lines[pair.there.key] if pair.there else None
    here = payments[pair.here.key] if pair.here else None
    project = here.allotment.project if here else None
    kind = PayKind(there.kind if there else here.kind)  # type: ignore[union-attr]  # one is there
    return LineView(
        pair.difference,
        there.pk if there else None,
        there.cell if there else "",
        there.code if there else (project.code if project else ""),
        (there.name if there else "") or (project.name if project else ""),
        PAY_LABELS[kind],
        # one of the two is there
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
