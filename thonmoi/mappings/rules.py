"""What a row or a column of a foreign sheet can be, and the states of what is read through it."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

MOST_ROWS, MOST_COLUMNS = 500, 150
"""Rows and columns of one table that a person maps; larger ones are split."""


class Axis(StrEnum):
    """A mark stands at a column or at a row of the sheet."""

    COLUMN = "column"
    ROW = "row"


class Role(StrEnum):
    """What a row or a column is; those with a code name it (a commune, an indicator, a level)."""

    UNIT = "unit"
    INDICATOR = "indicator"
    CRITERION = "criterion"
    BASE = "base"
    DECISION = "decision"
    DECIDED_ON = "decided-on"
    VALUE = "value"
    TOTAL = "total"
    IGNORE = "ignore"
    NONE = ""


THINGS = frozenset({Role.INDICATOR, Role.CRITERION, Role.BASE, Role.DECISION, Role.DECIDED_ON})
"""What a value can be of."""
FIGURES = frozenset({Role.INDICATOR, Role.CRITERION, Role.BASE})
"""What can be filled into a form, filed and compared."""


class Way(StrEnum):
    """What becomes of a workbook: drafts in the sheets, or what a paper of past years says."""

    ENTER = "enter"
    RECORD = "record"


class State(StrEnum):
    """What was read waits for a person, was entered or recorded, or was put aside."""

    OPEN = "open"
    ENTERED = "entered"
    RECORDED = "recorded"
    REJECTED = "rejected"


STATE_LABELS: dict[State, str | Promise] = {
    State.OPEN: _("waits for you"),
    State.ENTERED: _("entered"),
    State.RECORDED: _("recorded by the document"),
    State.REJECTED: _("put aside"),
}


class Level(StrEnum):
    """How sure a value is: errors are never taken, warnings only where a person ticks them."""

    FINE = "fine"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the table stands in its sheet, all from 0: head from `top`, `rows` rows of it.

    `label` is the column that names the rows, -1 where none does.
    """

    top: int
    rows: int
    label: int

    @property
    def body(self) -> int:
        """The first row of the body."""
        return self.top + self.rows


@dataclass(frozen=True, slots=True)
class Thing:
    """What a value is of: a role with the code of the thing; empty where nothing is said."""

    role: Role = Role.NONE
    code: str = ""

    def __bool__(self) -> bool:
        return self.role is not Role.NONE


NOTHING = Thing()


@dataclass(frozen=True, slots=True)
class Mark:
    """What a row or a column is; `key` finds it again in another workbook of the same shape.

    `period` is the code of the period of its values, empty where that of the whole sheet holds.
    `unit_text` is in what the sheet counts, `factor` by what a person accepted that its figures
    are multiplied to be in our unit ("0.001"); empty where nobody did.
    """

    axis: Axis
    place: int
    key: str
    words: str
    thing: Thing = NOTHING
    period: str = ""
    unit_text: str = ""
    factor: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a workbook, at a cell where it has one."""

    level: Level
    address: str
    sentence: str
