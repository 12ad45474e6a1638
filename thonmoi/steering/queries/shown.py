"""What is shown of a member and of what he answers for."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from thonmoi.criteria.rules import charge_key
from thonmoi.kernel.access import Actor
from thonmoi.steering.models import Member, Remit
from thonmoi.steering.rules import POSITION_LABELS, Position


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


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member as of today; `name` is shown to those who see the committee."""

    pk: int
    committee: str
    committee_code: str
    unit_path: str
    position: Position
    office: str
    seat_id: int | None
    seat: str
    name: str
    has_account: bool
    is_own: bool
    document_pk: int
    document: str
    valid_from: date
    valid_to: date | None
    remits: tuple[RemitView, ...]
    version: int

    def __str__(self) -> str:
        return self.office

    @property
    def position_label(self) -> str | Promise:
        return POSITION_LABELS[self.position]

    @property
    def units(self) -> list[RemitView]:
        return [one for one in self.remits if one.sort == "unit"]

    @property
    def criteria(self) -> list[RemitView]:
        return [one for one in self.remits if one.sort == "criterion"]

    @property
    def agencies(self) -> list[RemitView]:
        return [one for one in self.remits if one.sort == "agency"]


def member_view(actor: Actor, row: Member) -> MemberView:
    """The view of a row loaded with whatever it names and what holds of its remits."""
    return MemberView(
        row.pk,
        row.committee.name,
        row.committee.code,
        row.committee.unit.path,
        Position(row.position),
        row.office,
        row.seat_id,
        row.seat.name if row.seat else "",
        row.name,
        row.account_id is not None,
        actor.id is not None and row.account_id == actor.id,
        row.document_id,
        row.document.number or str(row.document),
        row.valid_from,
        row.valid_to,
        tuple(map(_remit, row.held)),  # type: ignore[attr-defined]
        row.version,
    )


def _remit(row: Remit) -> RemitView:
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
