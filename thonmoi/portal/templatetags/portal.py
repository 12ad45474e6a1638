"""Filters of public pages: figures as they were released, in words of everyday."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import gettext as _

from thonmoi.kernel.numbers import format_number
from thonmoi.ui.templatetags.ui import vndate

register = template.Library()
MILLION = 1_000_000


@register.filter
def million(value: int | None) -> str:
    """``1.180 triệu đồng``; below a million in đồng; a dash where nothing is known."""
    if value is None:
        return "–"
    if value and abs(value) < MILLION:
        return f"{format_number(value)} đồng"
    return f"{format_number(round(Decimal(value) / MILLION, 1).normalize())} triệu đồng"


@register.filter
def used(row: dict[str, Any]) -> Decimal:
    """The share of the allotted capital that was used, at most a hundred, for a bar."""
    return min(Decimal(100), Decimal(100) * row["disbursed"] / row["allotted"])


@register.filter
def isoday(text: str | None) -> str:
    """``2025-06-17`` as 17/06/2025."""
    return vndate(date.fromisoformat(text)) if text else "–"


@register.filter
def states(rows: list[dict[str, Any]]) -> list[str]:
    """The states of criteria in the order of the set, for a bar of fields."""
    return [row["state"] for row in rows]


@register.filter
def unmet(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Criteria that are not met."""
    return [row for row in rows if row["state"] == "not_met"]


@register.filter
def taken(steps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Steps that are done."""
    return [one for one in steps if one["state"] == "done"]


@register.filter
def asks(facts: dict[str, Any]) -> bool:
    """Whether a report is published for opinions now."""
    return any(one["asks"] for one in facts.get("recognition", {}).get("dossiers", ()))


@register.filter
def told(work: dict[str, Any], place: object) -> str:
    """A work in a line for who is sent its link: ``Xã Tân Lợi: thi công, đã làm 45%``."""
    done = work["percent"]
    share = "" if done is None else _("%(n)s%% done") % {"n": done}
    said = ", ".join(filter(None, (work["step"], share)))
    return f"{place}: {said}" if said else str(place)


@register.filter
def amid(unit: object) -> str:
    """The name of a unit within a sentence: ``xã Tân Lợi``."""
    name = str(unit)
    return name[:1].lower() + name[1:]
