"""What a pack says of a procedure, whole, as plain values. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.procedures.rules.days import DayKind
from thonmoi.procedures.rules.words import Body, NumberKind, ProcedureKind


@dataclass(frozen=True, slots=True)
class NumberFacts:
    """A number of a step or condition (`of` its code); `value` is None while it is not known."""

    of: str
    kind: str
    value: Decimal | None
    day_kind: str
    confidence: str
    source: str


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """A paper that a step needs (`of` the code of the step)."""

    of: str
    code: str
    name: str
    is_required: bool
    confidence: str
    source: str


@dataclass(frozen=True, slots=True)
class StepFacts:
    """A step: `body` acts in it; it begins when the step `after` has ended ("": the one before)."""

    code: str
    name: str
    body: str
    body_name: str
    after: str
    is_optional: bool
    note: str
    confidence: str
    source: str


@dataclass(frozen=True, slots=True)
class ConditionFacts:
    """A condition; `names` are the criteria that it names, one to a line."""

    code: str
    name: str
    names: str
    confidence: str
    source: str


@dataclass(frozen=True, slots=True)
class ProcedureFacts:
    """A procedure whole, with the half-open span in which it holds; `area` "" is the nation."""

    slug: str
    kind: str
    name: str
    area: str
    levels: str
    valid_from: date
    valid_to: date | None
    note: str
    confidence: str
    source: str
    steps: tuple[StepFacts, ...]
    conditions: tuple[ConditionFacts, ...]
    numbers: tuple[NumberFacts, ...]
    papers: tuple[PaperFacts, ...]


def procedure_facts(row: Mapping[str, Any]) -> ProcedureFacts:
    """The facts of a row of a pack. Raises Invalid for a word that no rule knows."""
    steps, conditions = list(row.get("steps") or ()), list(row.get("conditions") or ())
    found = ProcedureFacts(
        slug=str(row["slug"]),
        kind=_one_of(ProcedureKind, row["kind"]),
        name=str(row["name"]),
        area=str(row.get("area") or ""),
        levels=" ".join(row.get("levels") or ()),
        valid_from=date.fromisoformat(str(row["valid_from"])),
        valid_to=date.fromisoformat(str(row["valid_to"])) if row.get("valid_to") else None,
        note=str(row.get("note") or ""),
        **_sure(row),
        steps=tuple(map(_step, steps)),
        conditions=tuple(map(_condition, conditions)),
        numbers=tuple(_numbers([*steps, *conditions])),
        papers=tuple(_papers(steps)),
    )
    codes = [one.code for one in (*found.steps, *found.conditions)]
    if len(set(codes)) != len(codes):
        raise Invalid("procedure.twice", _("Two parts of this procedure have one code."))
    if any(one.after and one.after not in codes for one in found.steps):
        raise Invalid("procedure.after", _("A step comes after one that is not there."))
    return found


def _step(row: Mapping[str, Any]) -> StepFacts:
    return StepFacts(
        code=str(row["code"]),
        name=str(row["name"]),
        body=_one_of(Body, row.get("body") or Body.UNKNOWN),
        body_name=str(row.get("body_name") or ""),
        after=str(row.get("after") or ""),
        is_optional=bool(row.get("optional")),
        note=str(row.get("note") or ""),
        **_sure(row),
    )


def _condition(row: Mapping[str, Any]) -> ConditionFacts:
    names = "\n".join(str(one) for one in row.get("names") or ())
    return ConditionFacts(str(row["code"]), str(row["name"]), names, **_sure(row))


def _numbers(rows: Iterable[Mapping[str, Any]]) -> Iterable[NumberFacts]:
    for row in rows:
        for one in row.get("numbers") or ():
            value = one.get("value")
            yield NumberFacts(
                of=str(row["code"]),
                kind=_one_of(NumberKind, one["kind"]),
                value=None if value is None else Decimal(str(value)),
                day_kind=_one_of(DayKind, one["day_kind"]) if one.get("day_kind") else "",
                **_sure(one),
            )


def _papers(rows: Iterable[Mapping[str, Any]]) -> Iterable[PaperFacts]:
    for row in rows:
        for one in row.get("papers") or ():
            yield PaperFacts(
                of=str(row["code"]),
                code=str(one["code"]),
                name=str(one["name"]),
                is_required=bool(one.get("required", True)),
                **_sure(one),
            )


def _sure(row: Mapping[str, Any]) -> dict[str, str]:
    return {
        "confidence": str(row.get("confidence") or "unknown"),
        "source": str(row.get("source") or ""),
    }


def _one_of(words: Any, given: object) -> str:
    try:
        return str(words(str(given)))
    except ValueError as error:
        raise Invalid(
            "procedure.word", _("The pack says “%(word)s”, which no rule knows.") % {"word": given}
        ) from error
