"""Pure: what was filed, as we keep such values, and as a system's workbook gives it."""

from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import Kind
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import json_number, parse_number
from thonmoi.mappings.applying import Read, figure
from thonmoi.mappings.facts import Value
from thonmoi.mappings.rules import FIGURES, Role, Thing
from thonmoi.mappings.words import standing
from thonmoi.monitoring.cells import mean


def kept_value(thing: Thing, typed: str, set_: SetView) -> str:
    """A filed text as we keep such a value; the text itself where it cannot be taken as one."""
    if thing.role is Role.CRITERION:
        found = standing(typed)
        return str(found) if found else typed
    if thing.role is Role.INDICATOR:
        view = next((one for one in set_.indicators if one.code == thing.code), None)
        if view is None:
            return typed
        if view.rule.kind is Kind.BOOLEAN and (found := standing(typed)):
            return "true" if found == "met" else "false"
        return mean(view.rule, typed.removesuffix("%").strip()).value or typed
    try:
        return json_number(parse_number(typed).normalize())
    except Invalid:
        return typed


def values_of(read: Read, is_zero_blank: bool) -> tuple[Value, ...]:
    """The figures of a system's workbook, as it shows them."""
    found = []
    for one in read.filled:
        if one.cell is None or one.thing.role not in FIGURES:
            continue
        text = (
            figure(one.cell, is_zero_blank, one.factor)[0]
            if one.thing.role in _AMOUNTS
            else one.cell.text
        )
        if text:
            found.append(Value(one.unit, one.thing, one.period, one.cell.address, text))
    return tuple(found)


_AMOUNTS = (Role.INDICATOR, Role.BASE)
