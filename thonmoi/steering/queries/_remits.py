"""What a member answers for, as shown."""

from dataclasses import dataclass
from datetime import date

from thonmoi.criteria.rules import charge_key
from thonmoi.steering.models import Remit


@dataclass(frozen=True, slots=True)
class RemitView:
    """One thing that a member answers for; `unit_path`, `criterion_key` or `agency_id` is set."""

    pk: int
    label: str
    unit_path: str
    unit_code: str
    criterion_key: str
    criterion_id: int | None
    agency_id: int | None
    document: str
    valid_from: date

    @property
    def sort(self) -> str:
        """``unit``, ``criterion`` or ``agency``."""
        return "unit" if self.unit_path else "criterion" if self.criterion_key else "agency"


def remit_view(row: Remit) -> RemitView:
    criterion = row.criterion
    return RemitView(
        row.pk,
        str(row.unit or criterion or row.agency),
        row.unit.path if row.unit else "",
        row.unit.code if row.unit else "",
        charge_key(criterion.criteria_set.slug, criterion.code) if criterion else "",
        row.criterion_id,
        row.agency_id,
        row.document.number or str(row.document),
        row.valid_from,
    )
