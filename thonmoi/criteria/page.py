"""What the page of a set shows, from the set and its charges; asks the database nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from thonmoi.criteria.queries import ChargeView, CriterionView, IndicatorView, Required, SetView
from thonmoi.criteria.rules import ChargeRole, Confidence


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """A line of the table: the indicator and what it requires of the group shown."""

    indicator: IndicatorView
    required: Required

    @property
    def is_given(self) -> bool:
        """Whether anything is known that an office could compare with the document."""
        return any(row.value is not None for row in self.indicator.rule.thresholds)


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """A criterion with its lines and who is charged with it."""

    criterion: CriterionView
    lines: tuple[IndicatorRow, ...]
    leads: tuple[ChargeView, ...]
    assists: tuple[ChargeView, ...]
    enters: tuple[ChargeView, ...]


@dataclass(frozen=True, slots=True)
class Sureness:
    """How many requirements are checked, how many only recalled, how many not known."""

    found: int
    recalled: int
    unknown: int


def rows_of(
    set_: SetView, charges: Mapping[str, list[ChargeView]], group: str, year: int
) -> list[CriterionRow]:
    """The rows of a set for one group of units in one year."""
    return [
        CriterionRow(
            criterion,
            tuple(
                IndicatorRow(line, line.requirement(group, year)) for line in criterion.indicators
            ),
            leads=tuple(_of(charges, criterion.code, ChargeRole.LEAD)),
            assists=tuple(_of(charges, criterion.code, ChargeRole.ASSIST)),
            enters=tuple(_of(charges, criterion.code, ChargeRole.ENTER)),
        )
        for criterion in set_.criteria
    ]


def sureness(rows: list[CriterionRow]) -> Sureness:
    """The requirements of the table, counted by how sure they are."""
    marks = [line.required.mark for row in rows for line in row.lines]
    return Sureness(*(marks.count(one) for one in Confidence))


def _of(charges: Mapping[str, list[ChargeView]], code: str, role: ChargeRole) -> list[ChargeView]:
    return [one for one in charges.get(code, []) if one.role is role]
