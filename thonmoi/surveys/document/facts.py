"""What the papers of a survey say, as plain values."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class HeadFacts:
    """Who issues a paper of a survey, where, in which year, about what."""

    issuer: str
    parent: str
    place: str
    year: int
    title: str
    unit: str


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """The slips of a hamlet: one for each code."""

    issuer: str
    place: str
    year: int
    title: str
    hamlet: str
    address: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskedFacts:
    """A question with its choices, and how often each was taken (None: not counted yet)."""

    text: str
    choices: tuple[str, ...]
    counts: tuple[int, ...] | None = None
    rate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class CountFacts:
    """A line of counts: a hamlet, or the whole; None where a figure is not known."""

    name: str
    households: int | None = None
    issued: int | None = None
    returned: int | None = None
    valid: int | None = None
    invalid: int | None = None
    rate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ResultFacts:
    """A result whole. `threshold` and `coverage_threshold`: what the rule asks for, if known."""

    opened_on: date | None
    closed_on: date | None
    posted_until: date | None
    total: CountFacts
    hamlets: tuple[CountFacts, ...]
    asked: tuple[AskedFacts, ...]
    rate: Decimal | None
    coverage: Decimal | None
    threshold: Decimal | None
    coverage_threshold: Decimal | None
    objections: int
