"""What a document allots, checked before it is kept; the balance of what is kept. Pure."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.funding.rules.capital import Balance, positive
from thonmoi.funding.rules.natures import Nature
from thonmoi.kernel.errors import Invalid


@dataclass(frozen=True, slots=True)
class AllotmentFacts:
    """Capital of one nature and year: `amount` in đồng, `paper` the document as it stands."""

    year: int
    nature: Nature
    amount: int
    on: date
    paper: str = ""
    is_counterpart: bool = False
    households: int | None = None

    def as_fields(self, *, natures: Sequence[str]) -> dict[str, object]:
        """Cleaned field values. Raises Invalid for a nature that the source does not have."""
        if self.nature not in natures:
            raise Invalid(
                "allotment.nature",
                _("This source has no capital of this nature: they are never mixed."),
                field="nature",
            )
        positive(self.amount)
        return {**asdict(self), "nature": str(self.nature), "paper": self.paper.strip()}


def balance_of(row: Any) -> Balance:
    """The balance of anything that carries the five sums: a row, or the sums of many."""
    return Balance(row.amount, row.advanced, row.paid, row.recovered, row.refunded)
