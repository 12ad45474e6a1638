"""One indicator of a set from a row that was kept, with all that it requires."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from thonmoi.annexes.rules.words import RowState
from thonmoi.criteria import rules as criteria
from thonmoi.criteria.rules import Confidence, Direction, Kind

PROVINCE = "province"


def sureness(row: Any) -> Confidence:
    """Found where a person confirmed the row; else it is only read."""
    return Confidence.FOUND if row.state == RowState.CONFIRMED else Confidence.RECALLED


def source(proposal: Any, row: Any) -> str:
    """The document and the place in it where a row stands."""
    return ", ".join(part for part in (proposal.number, row.place) if part)


def indicator(
    row: Any, proposal: Any, groups: dict[str, str], default: str, measure: str
) -> criteria.Indicator:
    """One indicator with all that is required, as the rules of criteria take it."""
    kind, sure = Kind(row.value_kind or Kind.BOOLEAN), sureness(row)
    values = list(row.values.all())
    all_left = bool(values) and all(one.is_delegated for one in values)
    scale = _scale(values) if kind is Kind.ORDINAL and row.direction != Direction.PASS else ()
    return criteria.Indicator(
        code=row.code,
        name=row.name,
        kind=kind,
        direction=Direction(row.direction or Direction.PASS),
        unit=row.unit,
        thresholds=() if all_left else tuple(_threshold(one, kind, sure) for one in values),
        default_group=default,
        scale=scale,
        wording=sure,
        delegated_to=PROVINCE if any(one.is_delegated for one in values) else "",
        also=_also(values, groups),
        measure=measure,
        source=source(proposal, row),
        note=row.note,
        is_official_code=row.is_official_code,
    )


def _threshold(one: Any, kind: Kind, sure: Confidence) -> criteria.Threshold:
    if one.value is None:
        known = Confidence.UNKNOWN
        return criteria.Threshold(one.group, None, one.year, None, known, one.rest)
    value = Decimal(one.value) if kind in criteria.NUMERIC else one.value
    high = Decimal(one.high) if one.high else None
    return criteria.Threshold(one.group, value, one.year, high, sure, one.rest)


def _also(values: Sequence[Any], groups: dict[str, str]) -> str:
    """Further conditions that a figure cannot show, each with the group that it is for."""
    rests: dict[str, list[str]] = {}
    for one in values:
        if one.value is not None and one.rest:
            rests.setdefault(one.rest, []).append(groups.get(one.group, one.group))
    known = sum(one.value is not None for one in values)
    return "; ".join(
        rest if len(named) == known else f"{', '.join(dict.fromkeys(named))}: {rest}"
        for rest, named in rests.items()
    )


def _scale(values: Sequence[Any]) -> tuple[str, ...]:
    grades = [int(one.value) for one in values if one.value and one.value.isdigit()]
    return tuple(str(grade) for grade in range(1, max([3, *grades]) + 1))


def asked_text(row: Any, one: Any) -> str:
    """What a value requires, as documents write it; "" where nothing is judged by it."""
    if one.value is None:
        return ""
    kind = Kind(row.value_kind or Kind.BOOLEAN)
    shown = criteria.Indicator(
        row.code, row.name, kind, Direction(row.direction or Direction.PASS), unit=row.unit
    )
    return criteria.requirement_text(shown, _threshold(one, kind, Confidence.UNKNOWN))
