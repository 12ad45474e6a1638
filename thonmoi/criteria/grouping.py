"""What the pages of groups show, from places and a form; asks the database nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thonmoi.criteria import rules
from thonmoi.criteria.queries import Grouping, Placing
from thonmoi.criteria.rules import Pasted


@dataclass(frozen=True, slots=True)
class Row:
    """A unit with the field that chooses its group."""

    place: Placing
    field: Any
    was: Any
    line: Pasted | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What would change of one unit, in words; `before` is empty where it has no group."""

    unit: str
    before: str
    after: str


def held(places: Sequence[Placing]) -> dict[int, str]:
    """The group that each unit has of its own and to no end, by the unit's key."""
    return {one.unit.pk: one.own.group if one.own else "" for one in places}


def rows(places: Sequence[Placing], form: Any) -> list[Row]:
    """The rows of the table in their order."""
    return [Row(place, field, was) for place, (field, was) in zip(places, form.rows(), strict=True)]


def ways(places: Sequence[Placing]) -> dict[str, tuple[str, ...]]:
    """The ways in which a pasted list may write each unit, by the unit's key as text."""
    return {str(p.unit.pk): (p.unit.code, p.unit.name, str(p.unit)) for p in places}


def with_pasted(data: Any, read: Sequence[Pasted]) -> Any:
    """What a form sent, with the groups that a pasted list gives; the list itself is used up."""
    filled = data.copy()
    for one in read:
        if not one.problem:
            filled[f"g{one.unit}"] = one.group
    if not any(one.problem for one in read):
        filled["pasted"] = ""
    return filled


def changes(places: Sequence[Placing], kind: Grouping, wanted: Mapping[int, str]) -> list[Change]:
    """What the wishes of a form would change, in the order of the table."""
    labels = kind.labels
    by_pk = {place.unit.pk: place for place in places}
    found = rules.moves(
        {str(pk): group for pk, group in held(places).items()},
        {str(pk): group for pk, group in wanted.items()},
    )
    return [
        Change(str(by_pk[int(m.unit)].unit), labels.get(m.before, m.before), labels[m.after])
        for m in found
    ]


def counts(places: Sequence[Placing], kind: Grouping) -> list[tuple[str, str, int]]:
    """(label, text that defines it, number of communes) of each group as they stand today."""
    now = [one.now.group for one in places if one.now and one.unit.level == "commune"]
    return [(kind.labels[code], name, now.count(code)) for code, name in kind.groups.items()]


def without(places: Sequence[Placing]) -> list[Placing]:
    """The communes that have no group today."""
    return [one for one in places if one.now is None and one.unit.level == "commune"]
