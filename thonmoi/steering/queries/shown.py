"""What is shown of a member."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from thonmoi.kernel.access import Actor
from thonmoi.steering.models import Member
from thonmoi.steering.queries._remits import RemitView, remit_view
from thonmoi.steering.rules import POSITION_LABELS, Position


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
        tuple(map(remit_view, row.held)),
        row.version,
    )
