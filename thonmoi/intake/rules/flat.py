"""A proposed item as plain values: the flat form between the reading and the rows."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thonmoi.intake.rules.words import ItemKind


@dataclass(frozen=True, slots=True)
class Flat:
    """One thing found. Names are those of the row; `units`, `agencies`, `same_as` stand apart.

    `same_as` is the index of another item in the list.
    """

    kind: ItemKind
    clause: str
    text: str
    is_doubtful: bool = False
    why: str = ""
    unit_id: int | None = None
    site_id: int | None = None
    agency_id: int | None = None
    criterion_id: int | None = None
    indicator_id: int | None = None
    measure_id: int | None = None
    document_id: int | None = None
    name: str = ""
    role: str = ""
    level: str = ""
    year: int | None = None
    is_asked: bool = False
    outcome: str = ""
    action: str = ""
    comparator: str = ""
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    baseline: Decimal | None = None
    unit_text: str = ""
    absolute: Decimal | None = None
    absolute_unit: str = ""
    place_text: str = ""
    due: date | None = None
    document_kind: str = ""
    number: str = ""
    issued_on: date | None = None
    issuer_text: str = ""
    code: str = ""
    question_en: str = ""
    suggestion: str = ""
    answer: str = ""
    note: str = ""
    units: tuple[int, ...] = ()
    agencies: tuple[int, ...] = ()
    same_as: int | None = None
