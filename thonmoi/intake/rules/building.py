"""From the items that a person let stand to the facts of a plan."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from thonmoi.intake.rules.words import TAKEN, ItemKind, ItemState
from thonmoi.kernel.errors import Invalid
from thonmoi.library.rules import KINDS, clean_number
from thonmoi.plans.rules import Comparator, DutyRole, doubting
from thonmoi.plans.rules.facts import (
    FRAME_PARTS,
    BasisFacts,
    ClauseFacts,
    DesignationFacts,
    DoubtFacts,
    DutyFacts,
    FrameFacts,
    GoalFacts,
    LineFacts,
    PlanFacts,
    RecipientFacts,
    TargetFacts,
    TaskFacts,
    TitleFacts,
    WorkFacts,
)


class Item(Protocol):
    """A row of a proposal, as this module reads it."""

    pk: int
    kind: str
    state: str
    clause: str
    text: str
    name: str


Rows = Iterable[Any]


def taken(rows: Rows, *kinds: ItemKind) -> list[Any]:
    """The items of some kinds that become part of the plan."""
    return [row for row in rows if row.kind in kinds and row.state in TAKEN]


def plan_facts(
    head: Mapping[str, Any],
    clauses: Iterable[Mapping[str, Any]],
    rows: Rows,
    *,
    year: int,
    area_id: int,
    documents: Mapping[int, int],
    committees: Mapping[int, int],
) -> PlanFacts:
    """The plan of a proposal. `documents` gives the document of each basis or citation by item,
    `committees` the people's committee of a unit.
    """
    items = list(rows)
    narrative = {row.clause for row in items if row.state == ItemState.NARRATIVE}
    narrative |= {row.clause for row in taken(items, ItemKind.NARRATIVE)}
    document, signer = head["document"], head["signer"]
    return PlanFacts(
        year=year,
        title=document["title"] or "",
        issuer_text=(document["issuer"] or "")[:200],
        number=_number(document["number"] or ""),
        issued_on=date.fromisoformat(document["date"]) if document["date"] else None,
        symbol=(document["symbol"] or "")[:60],
        place=(document["place"] or "")[:120],
        authority=(signer["authority"] or "")[:120],
        position=(signer["position"] or "")[:120],
        signer=(signer["name"] or "")[:120],
        clauses=tuple(_clause(c, narrative) for c in clauses),
        bases=tuple(
            BasisFacts(documents[row.pk], row.text, row.clause)
            for row in taken(items, ItemKind.BASIS, ItemKind.CITATION)
            if row.pk in documents
        ),
        recipients=tuple(
            RecipientFacts(row.text[:300], _agencies(row, committees))
            for row in taken(items, ItemKind.RECIPIENT)
        ),
        goals=tuple(GoalFacts(row.clause, row.text) for row in taken(items, ItemKind.GOAL)),
        targets=tuple(_target(row, area_id) for row in taken(items, ItemKind.TARGET)),
        works=tuple(_works(items)),
        tasks=tuple(_task(row, area_id, committees) for row in taken(items, ItemKind.TASK)),
        duties=tuple(d for row in taken(items, ItemKind.DUTY) for d in _duties(row, committees)),
        designations=tuple(_designations(items)),
        titles=tuple(
            TitleFacts(row.clause, row.unit_id, row.level) for row in taken(items, ItemKind.TITLE)
        ),
        doubts=tuple(_doubt(row) for row in taken(items, ItemKind.DOUBT)),
        frame=tuple(frame_facts(head.get("written") or {})),
        kind=document["kind"] if document["kind"] in KINDS else OTHER_KIND,
    )


OTHER_KIND = "VB"


def _number(text: str) -> str:
    """The number as the register writes it, "" where it is none: it is recorded later."""
    try:
        return clean_number(text)
    except Invalid:
        return ""


def frame_facts(written: Mapping[str, Any]) -> Iterator[FrameFacts]:
    """The lines of head and foot that no column holds, as `intake.written` told them."""
    for part in FRAME_PARTS:
        for text in written.get(part) or ():
            yield FrameFacts(part, text)


def _clause(clause: Mapping[str, Any], narrative: set[str]) -> ClauseFacts:
    return ClauseFacts(
        path=clause["path"],
        label=(clause["label"] or "")[:20],
        depth=clause["depth"],
        heading=clause["heading"] or "",
        text=clause["text"] or "",
        line=clause["line"] or 0,
        kind=clause.get("kind") or "",
        under=clause.get("under") or "",
        has_colon=bool(clause.get("colon")),
        is_narrative=clause["path"] in narrative,
    )


def _agencies(row: Any, committees: Mapping[int, int]) -> tuple[int, ...]:
    named = [row.agency_id] if row.agency_id else [one.agency_id for one in row.agencies.all()]
    units = [one.unit_id for one in row.units.all()]
    return tuple(dict.fromkeys([*named, *(committees[u] for u in units if u in committees)]))


def _target(row: Any, area_id: int) -> TargetFacts:
    return TargetFacts(
        clause=row.clause,
        text=row.text,
        what=row.name,
        comparator=Comparator(row.comparator),
        scope_id=row.unit_id or area_id,
        value=row.value,
        low=row.low,
        high=row.high,
        baseline=row.baseline,
        unit_text=row.unit_text,
        absolute=row.absolute,
        absolute_unit=row.absolute_unit,
        due=row.due,
        measure_id=row.measure_id,
        criterion_id=row.criterion_id,
    )


def _works(items: list[Any]) -> Iterator[WorkFacts]:
    """Works of a known commune; "two works" answered in the review parts what was one."""
    apart = {
        row.clause
        for row in items
        if row.kind == ItemKind.DOUBT and row.code == doubting.WORK_TWICE and row.answer == "two"
    }
    kept = {row.pk for row in taken(items, ItemKind.WORK) if row.unit_id}
    for row in taken(items, ItemKind.WORK):
        if row.pk not in kept:
            continue
        is_again = row.same_as_id in kept and row.clause not in apart
        yield WorkFacts(
            key=str(row.pk),
            clause=row.clause,
            text=row.text,
            commune_id=row.unit_id,
            action=row.action,
            object=row.name[:200],
            comparator=Comparator(row.comparator or Comparator.EXACTLY),
            site_id=row.site_id,
            quantity=row.value,
            unit_text=row.unit_text,
            place_text=row.place_text,
            criterion_ids=(row.criterion_id,) if row.criterion_id else (),
            same_as=str(row.same_as_id) if is_again else "",
        )


def _task(row: Any, area_id: int, committees: Mapping[int, int]) -> TaskFacts:
    lines = [one.unit_id for one in row.units.all()]
    return TaskFacts(
        clause=row.clause,
        text=row.text,
        unit_id=row.unit_id or area_id,
        accountable_id=row.agency_id,
        criterion_id=row.criterion_id,
        indicator_id=row.indicator_id,
        due=row.due,
        lines=tuple(
            LineFacts(u, committees.get(u) if row.role else None, row.criterion_id) for u in lines
        ),
    )


def _duties(row: Any, committees: Mapping[int, int]) -> Iterator[DutyFacts]:
    for agency_id in _agencies(row, committees) or (None,):
        yield DutyFacts(row.clause, row.text, row.name[:300], DutyRole(row.role), agency_id)


def _designations(items: list[Any]) -> Iterator[DesignationFacts]:
    settled = {
        row.clause
        for row in items
        if row.kind == ItemKind.DOUBT and row.code == doubting.TARGET_YEAR and row.answer
    }
    for row in taken(items, ItemKind.DESIGNATION):
        if row.unit_id and row.year:
            asked = row.is_asked and row.clause not in settled
            yield DesignationFacts(row.clause, row.unit_id, row.level, row.year, asked)


def _doubt(row: Any) -> DoubtFacts:
    return DoubtFacts(
        code=row.code,
        question=row.text,
        question_en=row.question_en,
        clause=row.clause,
        words=row.name,
        suggestion=row.suggestion,
        answer=row.answer,
        note=row.note,
    )


def value_text(value: Decimal) -> str:
    """A figure as a reading holds it: a decimal point, no grouping, no trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
