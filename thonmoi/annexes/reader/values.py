"""The cells of a row in one kind of value; what does not fit goes to a person."""

from collections import Counter
from dataclasses import replace

from thonmoi.annexes.reader.asked import Asked, share_of, without_sign_of
from thonmoi.annexes.reader.draft_rows import Given
from thonmoi.annexes.reader.figures import asked
from thonmoi.annexes.reader.reading import Value

NUMERIC = ("percent", "number", "money")


def values_of(given: list[Given], name: str, unit: str) -> tuple[Value, ...]:
    read = [(one, share_of(name, without_sign_of(name, asked(one.text, unit)))) for one in given]
    if all(not one.text.strip() for one in given):
        return tuple(_value(one, Asked()) for one in given)
    kind = _main([found for _one, found in read])
    return tuple(_value(one, _fitted(found, *kind)) for one, found in read)


def _main(read: list[Asked]) -> tuple[str, str]:
    """(kind, direction) that most cells of a row have; figures before words."""
    kinds = Counter(one.kind for one in read if one.value is not None)
    figures = Counter({kind: n for kind, n in kinds.items() if kind in NUMERIC})
    kind = next((k for k, _n in (figures or kinds).most_common(1)), "")
    ways = Counter(one.direction for one in read if one.kind == kind and one.value is not None)
    return kind, next((way for way, _n in ways.most_common(1)), "")


def _fitted(one: Asked, kind: str, direction: str) -> Asked:
    """A cell in the kind of its row: what does not fit is kept in words, for a person."""
    if one.value is None or (one.kind, one.direction) == (kind, direction):
        return one
    if one.kind == kind and "cell.no-sign" in one.why:
        return replace(one, direction=direction)
    shown = one.rest or one.value
    return replace(one, value=None, high=None, rest=shown, why=(*one.why, "cell.mixed"))


def _value(given: Given, found: Asked) -> Value:
    why = [*found.why, *(("cell.joined",) if given.is_joined else ())]
    rest = found.rest
    if found.value is None and not found.is_delegated and "cell.dash" not in why:
        rest = rest or " ".join(given.text.split())
    return Value(
        given.column.group,
        given.year,
        given.text,
        given.place,
        value=found.value,
        high=found.high,
        kind=found.kind,
        direction=found.direction,
        unit=found.unit or ("%" if found.kind == "percent" else ""),
        rest=rest,
        is_delegated=found.is_delegated,
        why=tuple(dict.fromkeys(why)),
    )
