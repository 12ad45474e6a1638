"""Filters of the pages of criteria."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.utils.translation import get_language

from thonmoi.criteria import rules

register = template.Library()


@register.filter
def inlanguage(thing: Any) -> str:
    """The official name, or in English its translation where there is one."""
    if get_language() == "en" and thing.name_en:
        return str(thing.name_en)
    return str(thing.name)


@register.filter
def lookup(table: Mapping[str, Any], key: str) -> Any:
    """The value under a key; the key itself where there is none."""
    return table.get(key, key)


@register.filter
def setstate(state: str) -> Any:
    """A state of a set in words."""
    return rules.SET_STATE_LABELS[rules.SetState(state)]


@register.filter
def thresholdtext(line: Any, row: rules.Threshold) -> str:
    """What a threshold of an indicator requires, as documents write it; "" where not known."""
    return rules.requirement_text(line.rule, row)


@register.filter
def allconfirmed(charges: Iterable[Any]) -> bool:
    """Whether every charge was confirmed by the office."""
    return all(charge.is_confirmed for charge in charges)


@register.filter
def problems(read: Iterable[rules.Pasted]) -> list[rules.Pasted]:
    """The pasted lines that could not be read."""
    return [one for one in read if one.problem]
