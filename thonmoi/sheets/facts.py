"""The form of a commune for a period as a workbook carries it, free of the database."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormRow:
    """One indicator: what is shown beside the cell, what the cell holds.

    `held` is the text as typed; `choices` are the only words that the cell takes, empty where
    it is typed freely. `lock` says why nothing can be entered, empty where it can.
    """

    indicator_id: int
    code: str
    name: str
    unit: str
    required: str
    previous: str
    held: str
    is_not_applicable: bool
    note: str
    version: int
    is_percent: bool = False
    choices: tuple[str, ...] = ()
    lock: str = ""


@dataclass(frozen=True, slots=True)
class FormGroup:
    """A criterion with its rows."""

    title: str
    rows: tuple[FormRow, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """The whole form; names are official Vietnamese text, codes find the way back."""

    unit_code: str
    unit: str
    area: str
    period_code: str
    period: str
    set_key: str
    set_name: str
    due: str
    groups: tuple[FormGroup, ...]

    @property
    def rows(self) -> tuple[FormRow, ...]:
        return tuple(row for group in self.groups for row in group.rows)
