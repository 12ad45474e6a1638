"""What the pages of the log of activities are asked with."""

from typing import Any

from django.http import HttpRequest

from thonmoi.kernel import clock
from thonmoi.registers import queries, rules
from thonmoi.registers.forms import ActivityForm
from thonmoi.registers.queries import ActivityFilter, Known


def places(known: Known) -> dict[str, Any]:
    """Units where an activity may be held, by path: the area, its communes, their hamlets."""
    found = dict(known.wide)
    for path, commune in known.communes.items():
        found[path] = commune
        found |= {one.path: one for one in known.hamlets.get(path, ())}
    return found


def activity_form(
    request: HttpRequest, units: dict[str, Any], initial: dict[str, Any]
) -> ActivityForm:
    """The form with its choices; hamlets are named with their communes."""
    return ActivityForm(
        request.POST or None,
        request.FILES or None,
        units=[(path, _name(unit)) for path, unit in units.items()],
        clauses=queries.clauses(request.actor),
        criteria=queries.criteria_of(request.actor),
        initial=initial,
    )


def wanted_of(request: HttpRequest, known: Known) -> ActivityFilter:
    """What the log is narrowed to, this year unless asked otherwise; nonsense narrows nothing."""
    get, clause = request.GET.get, request.GET.get("clause", "")
    year = get("year", str(clock.today().year))
    commune = known.commune(get("unit", "")[:120])
    kind = get("kind", "")
    return ActivityFilter(
        text=get("q", "")[:100],
        within=commune.path if commune else "",
        kind=kind if kind in list(rules.ActivityKind) else "",
        year=_number(year, 4),
        clause_pk=_number(clause, 12),
    )


def _number(text: str, most: int) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= most else None


def _name(unit: Any) -> str:
    return f"{unit}, {unit.parent}" if unit.level == "hamlet" else str(unit)
