"""What a check takes and what it finds: values in, findings out."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from django.utils.functional import Promise

from thonmoi.criteria.rules import Kind

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Base:
    """A base figure that serves as denominator: what it counts, how many, on which day."""

    kind: str
    label: Words
    value: Decimal
    on: date


@dataclass(frozen=True, slots=True)
class Figure:
    """A value that was entered, with what it can be checked against; numbers in its unit.

    `others` are the last values of the other communes of the area; `open_tasks` how many tasks
    of the plan that serve it are not done.
    """

    indicator_id: int
    code: str
    measure: str
    kind: Kind
    value: Decimal | None
    unit: str = ""
    is_met: bool = False
    before: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    base: Base | None = None
    target: Decimal | None = None
    open_tasks: int = 0
    others: tuple[Decimal, ...] = ()


class Check(StrEnum):
    """What a finding was found by."""

    FALL = "fall"
    JUMP = "jump"
    PART = "part"
    BASE = "base"
    SAME_BASE = "same-base"
    TASKS = "tasks"
    TARGET = "target"
    OUTLIER = "outlier"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at again, at the value of an indicator; it blocks nothing."""

    check: Check
    indicator_id: int
    sentence: Words
