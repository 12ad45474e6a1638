"""What a pack says of a regime. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.funding.rules.words import Phase
from thonmoi.kernel.errors import Invalid


@dataclass(frozen=True, slots=True)
class StepFacts:
    code: str
    name: str
    confidence: str
    phase: str
    papers: str


@dataclass(frozen=True, slots=True)
class SourceFacts:
    code: str
    name: str
    confidence: str
    natures: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class ContentFacts:
    code: str
    name: str
    confidence: str


@dataclass(frozen=True, slots=True)
class RegimeFacts:
    """A regime whole: what it lists stands in order."""

    slug: str
    name: str
    valid_from: date
    valid_to: date | None
    ceiling: int | None
    debt_base: str
    step_gap: int
    source: str
    confidence: str
    steps: tuple[StepFacts, ...]
    sources: tuple[SourceFacts, ...]
    contents: tuple[ContentFacts, ...]


def regime_facts(row: Mapping[str, Any]) -> RegimeFacts:
    """The facts of a row of a pack. Raises Invalid where a step lies in no phase."""
    steps = tuple(_step(one) for one in row.get("steps") or ())
    if any(one.phase not in list(Phase) for one in steps):
        raise Invalid("regime.phase", _("A step of this regime lies in no known phase."))
    return RegimeFacts(
        str(row["slug"]),
        str(row["name"]),
        date.fromisoformat(str(row["valid_from"])),
        _day(row.get("valid_to")),
        int(row["ceiling"]) if row.get("ceiling") else None,
        str(row["debt_base"]),
        int(row["step_gap"]),
        str(row["source"]),
        str(row["confidence"]),
        steps,
        tuple(_source(one) for one in row.get("sources") or ()),
        tuple(ContentFacts(*_named(one)) for one in row.get("contents") or ()),
    )


def _named(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return str(row["code"]), str(row["name"]), str(row["confidence"])


def _step(row: Mapping[str, Any]) -> StepFacts:
    return StepFacts(*_named(row), str(row["phase"]), str(row.get("papers") or ""))


def _source(row: Mapping[str, Any]) -> SourceFacts:
    days = _day(row.get("valid_from")), _day(row.get("valid_to"))
    return SourceFacts(*_named(row), str(row["natures"]), *days)


def _day(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None
