"""A register as a list, and as a file for a spreadsheet."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.registers import queries, rules
from thonmoi.registers.queries import Filter
from thonmoi.registers.rules import Register, State
from thonmoi.registers.rules.sheets import MEDIA_TYPE, sheet
from thonmoi.registers.views import parts
from thonmoi.ui.pages import page_number


@require_GET
def entries(request: HttpRequest, register: str = Register.COOPERATIVE) -> HttpResponse:
    one, known = register_of(register), queries.known(request.actor)
    wanted = wanted_of(request, one, known)
    page = queries.entries(request.actor, wanted, page=page_number(request))
    context = {
        "page": page,
        "filter": wanted,
        "unit_code": request.GET.get("unit", ""),
        "choices": parts.choices(request.actor, one, known),
        "may_enter": bool(request.actor.areas(P.ENTRY_REGISTER)),
    }
    context |= _counts(request.actor, wanted, parts.area(known, wanted.within))
    context |= parts.frame(one, request) | parts.table(one, page.rows)
    return render(request, "registers/entries.html", context)


@require_GET
def entries_file(request: HttpRequest, register: str) -> HttpResponse:
    one, known = register_of(register), queries.known(request.actor)
    rows = queries.all_entries(request.actor, wanted_of(request, one, known))
    columns = rules.COLUMNS[one]
    heads = [str(rules.column(one, name)) for name in columns]
    return spreadsheet(
        sheet(
            [*heads, _("Ended on")],
            [[*(parts.cell(row, name) for name in columns), row.ended_on] for row in rows],
        ),
        f"{one.value}-{clock.today():%Y-%m-%d}.csv",
    )


def register_of(name: str) -> Register:
    """The register of an address; 404 for another word."""
    try:
        return Register(name)
    except ValueError as error:
        raise Http404 from error


def wanted_of(request: HttpRequest, register: Register, known: queries.Known) -> Filter:
    """What the list is narrowed to; what makes no sense narrows nothing."""
    get, year = request.GET.get, request.GET.get("year", "")
    commune = known.commune(get("unit", "")[:120])
    state, kind = get("state", ""), get("kind", "")
    return Filter(
        register,
        text=get("q", "")[:100],
        within=commune.path if commune else "",
        kind=kind if kind in rules.KINDS[register] else "",
        state=state if state in list(State) else "",
        year=int(year)
        if year.isascii() and year.isdigit() and 1000 < int(year[:5]) < 3000
        else None,
    )


def spreadsheet(content: bytes, name: str) -> HttpResponse:
    """A file of a list."""
    answer = HttpResponse(content, content_type=MEDIA_TYPE)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _counts(actor: Actor, wanted: Filter, area: str) -> dict[str, Any]:
    """The line of totals, and for hamlets the rate of the area."""
    year = wanted.year or clock.today().year
    register = wanted.register or Register.COOPERATIVE
    found = queries.totals(actor, wanted, year=year)
    is_rated = register is Register.HAMLET
    return {
        "stats": parts.stats(register, found, year),
        "hamlets": queries.hamlets(actor, area, year) if is_rated else None,
    }
