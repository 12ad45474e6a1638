"""What rules take in: a criteria set, its criteria, indicators, thresholds, and a reading."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from thonmoi.criteria.rules.words import Confidence, Direction, Kind, Level, SetState

Value = Decimal | bool | str


@dataclass(frozen=True)
class Threshold:
    """What is required of one group, in one year or (None) in all years of the set.

    `value` None says that the group has a threshold which is not known: nothing falls back to
    the default column. `high` is the upper end of a range. "Đạt" is a value like any other.
    """

    group: str
    value: Decimal | str | None
    year: int | None = None
    high: Decimal | None = None
    confidence: Confidence = Confidence.UNKNOWN
    detail: str = ""


@dataclass(frozen=True)
class Indicator:
    """One line of a criterion: how a measure is judged.

    `also` is a further condition in words which a figure cannot show; `upper_bound` a bound on
    an unknown threshold, told but never judged by; `delegated_to` who sets the threshold.
    """

    code: str
    name: str
    kind: Kind
    direction: Direction
    unit: str = ""
    thresholds: tuple[Threshold, ...] = ()
    default_group: str = "chung"
    scale: tuple[str, ...] = ()
    wording: Confidence = Confidence.UNKNOWN
    near_margin: Decimal | None = None
    upper_bound: Decimal | None = None
    delegated_to: str = ""
    detail: str = ""
    also: str = ""
    name_en: str = ""
    measure: str = ""
    source: str = ""
    note: str = ""
    lead_ministry: str = ""
    options: tuple[str, ...] = ()
    is_official_code: bool = True


@dataclass(frozen=True)
class Criterion:
    """One criterion; `is_complete` is false where not all its indicators are known.

    `inherits` names the criterion of the base set whose indicators hold here: "qd318-ntm#5".
    `short_name` is the one for heads of columns.
    """

    code: str
    name: str
    indicators: tuple[Indicator, ...] = ()
    short_name: str = ""
    name_en: str = ""
    heading: str = ""
    confidence: Confidence = Confidence.UNKNOWN
    source: str = ""
    lead_ministry: str = ""
    inherits: str = ""
    is_complete: bool = True
    evidence_in_plan: str = ""
    note: str = ""
    is_official_code: bool = True


@dataclass(frozen=True)
class IssuedBy:
    """The document that issues a set."""

    kind: str = ""
    number: str = ""
    issuer: str = ""
    subject: str = ""
    on: date | None = None
    effective: date | None = None


@dataclass(frozen=True)
class CriteriaSet:
    """A criteria set as a pack or the database gives it; years are inclusive.

    `group` is the group that all units of the issuer's area belong to, "" where each has its own;
    `area` the path of the units that it binds: "vn/70/"; `counts_for` the criterion of communes
    that counts the units of this set: "qd1361-nang-cao#20".
    """

    code: str
    name: str
    level: Level
    unit_level: str
    first_year: int
    last_year: int
    criteria: tuple[Criterion, ...] = ()
    name_en: str = ""
    state: SetState = SetState.DRAFT
    document: IssuedBy = field(default_factory=IssuedBy)
    group_kind: str = "none"
    groups: Mapping[str, str] = field(default_factory=dict)
    default_group: str = "chung"
    group: str = ""
    requires: tuple[str, ...] = ()
    overlay_on: str = ""
    area: str = ""
    counts_for: str = ""
    scales: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    expected_criteria: int | None = None
    expected_indicators: int | None = None
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """A value read for a measure: None is no data; `is_not_applicable` is said by a person."""

    value: Value | None
    is_not_applicable: bool = False
