"""Rows of an annex as their pages show them, of rows as fetched; asks the database nothing."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise

from thonmoi.annexes import rules
from thonmoi.annexes.models import ProposalRow
from thonmoi.annexes.queries._values import ValueView, sentences, value_view
from thonmoi.annexes.rules import MeasureState, RowKind, RowState
from thonmoi.criteria.rules import DIRECTION_LABELS, KIND_LABELS, Direction, Kind


@dataclass(frozen=True, slots=True)
class RowView:
    """A row: what it says, how it is judged, whether it was confirmed, what is doubtful."""

    pk: int
    version: int
    kind: RowKind
    state: RowState
    code: str
    name: str
    criterion: str
    unit: str
    value_kind: str
    direction: str
    note: str
    place: str
    grid: int
    lines: tuple[int, ...]
    measure: str
    measure_id: int | None
    measure_state: str
    values: tuple[ValueView, ...]
    doubts: tuple[str | Promise, ...]
    confirmed_office: str
    confirmed_at: datetime | None

    @property
    def is_doubtful(self) -> bool:
        """Whether the row asks to be looked at by itself."""
        return self.state is RowState.READ and bool(
            self.doubts or any(one.doubts for one in self.values)
        )

    @property
    def doubted_places(self) -> set[str]:
        return {one.place for one in self.values if one.doubts and self.is_doubtful}

    @property
    def state_label(self) -> object:
        return rules.ROW_STATE_LABELS[self.state]

    @property
    def kind_label(self) -> object:
        return KIND_LABELS[Kind(self.value_kind)] if self.value_kind else ""

    @property
    def direction_label(self) -> object:
        return DIRECTION_LABELS[Direction(self.direction)] if self.direction else ""

    @property
    def is_new_measure(self) -> bool:
        return self.measure_state == MeasureState.NEW

    @property
    def token(self) -> str:
        """Key and version, as a button sends them."""
        return f"{self.pk}:{self.version}"

    @property
    def groups(self) -> tuple[tuple[str, ValueView], ...]:
        """Values that say the same together, with the groups that they are for."""
        found: dict[tuple[str, str, bool, bool], list[ValueView]] = {}
        for one in self.values:
            same = (one.asked, one.rest, one.is_delegated, bool(one.doubts))
            found.setdefault(same, []).append(one)
        many = len(self.values) > 1
        return tuple(
            (("" if len(found) == 1 or not many else ", ".join(v.label for v in same)), same[0])
            for same in found.values()
        )


def viewed(found: list[ProposalRow]) -> list[RowView]:
    """Rows as shown, of rows as fetched."""
    columns = {c.group: c.name for one in found[:1] for c in one.proposal.columns.all()}
    return [view(row, columns) for row in found]


def view(row: ProposalRow, columns: dict[str, str]) -> RowView:
    values = sorted(row.values.all(), key=lambda one: one.order)
    return RowView(
        row.pk,
        row.version,
        RowKind(row.kind),
        RowState(row.state),
        row.code,
        row.name,
        row.criterion,
        row.unit,
        row.value_kind,
        row.direction,
        row.note,
        row.place,
        row.grid,
        tuple(int(one) for one in row.lines.split()),
        row.measure.name if row.measure else "",
        row.measure_id,
        row.measure_state,
        tuple(value_view(row, one, columns) for one in values),
        sentences(row.why.split("\n")),
        row.confirmed_office,
        row.confirmed_at,
    )
