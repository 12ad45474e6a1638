"""The form of a commune for a period as a workbook carries it, free of the database."""

from dataclasses import dataclass

from thonmoi.criteria.rules import Indicator


@dataclass(frozen=True, slots=True)
class HeldRow:
    """What the page holds for one indicator, with which a filled form is compared.

    `held` is the text as typed; `lock` says why nothing can be entered, empty where it can.
    """

    indicator_id: int
    code: str
    rule: Indicator
    criterion: str = ""
    held: str = ""
    is_not_applicable: bool = False
    note: str = ""
    version: int = 0
    lock: str = ""


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
    choices: tuple[str, ...] = ()
    lock: str = ""


@dataclass(frozen=True, slots=True)
class FormGroup:
    """A criterion with its rows."""

    title: str
    rows: tuple[FormRow, ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """The form; names are official Vietnamese text, codes find the way back.

    `part` names its criteria where it is only a part of the form, `filler` who is to fill it.
    """

    unit_code: str
    unit: str
    area: str
    period_code: str
    period: str
    set_key: str
    set_name: str
    due: str
    groups: tuple[FormGroup, ...]
    part: tuple[str, ...] = ()
    filler: str = ""

    @property
    def rows(self) -> tuple[FormRow, ...]:
        return tuple(row for group in self.groups for row in group.rows)
