"""What a reading is: frozen values, made by the reader and never changed afterwards.

`Reading.to_json()` gives the JSON of `thonmoi readplan`: numbers are strings with a
decimal point, dates are ISO dates, unknown is null.
"""

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from thonmoi.intake.reader.findings import Finding


@dataclass(frozen=True)
class Head:
    """The frame's facts about the document; a blank number or date is None."""

    kind: str | None = None  # abbreviation of Decree 30, annex III: KH, QĐ, BC …; CV for letters
    kind_name: str | None = None
    number: str | None = None
    symbol: str | None = None
    issuer: str | None = None
    parent: str | None = None
    place: str | None = None
    date: datetime.date | None = None
    year: int | None = None
    title: str | None = None
    addressees: tuple[str, ...] = ()


@dataclass(frozen=True)
class Signer:
    authority: str | None = None
    position: str | None = None
    name: str | None = None


@dataclass(frozen=True)
class FrameLine:
    line: int
    part: str
    text: str


@dataclass(frozen=True)
class Citation:
    """A legal document named by the document: a basis, or cited in the clause `clause`."""

    kind: str
    number: str | None
    date: datetime.date | None
    issuer: str | None
    subject: str | None
    lines: tuple[int, ...] = ()
    clause: str | None = None


@dataclass(frozen=True)
class Clause:
    """One clause; `under` is the clause that gives it context (starred heading, parent)."""

    path: str
    label: str
    depth: int
    heading: str | None
    text: str
    lines: tuple[int, ...]
    kind: str
    parent: str | None = None
    under: str | None = None
    cells: tuple[str, ...] = ()

    @property
    def line(self) -> int:
        return self.lines[0] if self.lines else 0

    @property
    def whole(self) -> str:
        """Heading and text as they stand, without the label."""
        if not self.heading:
            return self.text
        return f"{self.heading}: {self.text}" if self.text else self.heading


@dataclass(frozen=True)
class Target:
    clause: str
    text: str
    measure: str
    comparator: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    baseline: Decimal | None = None
    unit: str | None = None
    absolute: tuple[Decimal, str] | None = None
    due: datetime.date | None = None


@dataclass(frozen=True)
class Work:
    clause: str
    commune: str | None
    action: str
    object: str
    comparator: str | None
    quantity: Decimal | None
    unit: str | None
    places: tuple[str, ...]
    text: str
    criterion: str | None = None


@dataclass(frozen=True)
class Task:
    clause: str
    unit: str | None
    criterion: str | None
    text: str


@dataclass(frozen=True)
class Unmet:
    """Criteria of a unit named as not met, or as met but to be consolidated."""

    clause: str
    unit: str | None
    criteria: tuple[str, ...]
    set_size: int | None = None
    count: int | None = None
    stated_in: str | None = None
    indicators: tuple[tuple[str, str], ...] = ()  # (criterion, indicator) where only that lacks


@dataclass(frozen=True)
class Duty:
    clause: str
    agency: str
    role: str  # lead | assist | request
    text: str


@dataclass(frozen=True)
class Deadline:
    clause: str
    text: str
    date: datetime.date | None
    comparator: str  # before | by | on


@dataclass(frozen=True)
class Reading:
    """A document as read. `owners` says for every line of the source where it went."""

    head: Head = field(default_factory=Head)
    signer: Signer = field(default_factory=Signer)
    frame: tuple[FrameLine, ...] = ()
    bases: tuple[Citation, ...] = ()
    citations: tuple[Citation, ...] = ()
    clauses: tuple[Clause, ...] = ()
    targets: tuple[Target, ...] = ()
    works: tuple[Work, ...] = ()
    tasks: tuple[Task, ...] = ()
    unmet: tuple[Unmet, ...] = ()
    consolidate: tuple[Unmet, ...] = ()
    duties: tuple[Duty, ...] = ()
    places: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    findings: tuple[Finding, ...] = ()
    line_texts: tuple[tuple[int, str], ...] = ()

    def clause(self, path: str) -> Clause | None:
        """The clause at `path`, or None."""
        return next((clause for clause in self.clauses if clause.path == path), None)

    def to_json(self) -> dict[str, Any]:
        """The reading as plain JSON data (keys and shapes as `thonmoi readplan --json`)."""
        from thonmoi.intake.reader.as_json import reading_as_json

        return reading_as_json(self)
