"""What pages and readers hand to the deeds, free of the database."""

from dataclasses import dataclass
from datetime import date

from thonmoi.mappings.rules import Finding, Frame, Level, Mark, Thing


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sheet as it was drawn up for mapping: its frame, its head's signature, its lines."""

    sheet: str
    frame: Frame
    signature: str
    set_slug: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for the whole sheet."""

    name: str
    whole: Thing
    is_zero_blank: bool
    met_word: str


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell says: of which unit, thing and period, as it would be typed.

    `was` is what is held, `level` and `sentence` how sure it is that it can be taken over.
    """

    unit_code: str
    thing: Thing
    period: str
    address: str
    typed: str
    was: str = ""
    level: Level = Level.FINE
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """A workbook beside what is held: what it would change, how much it repeats, what was found."""

    values: tuple[Value, ...]
    unchanged: int
    set_aside: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class FilingFacts:
    """When, where and by which office something was filed in a system outside."""

    system: str
    period: str
    filed_on: date
    office: str
    set_slug: str
    reference: str = ""
    note: str = ""
