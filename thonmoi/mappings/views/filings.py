"""What was filed in the national system: recorded, and compared with what is held."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import uploaded
from thonmoi.library.files.check import Checked
from thonmoi.mappings.actions import filings as actions
from thonmoi.mappings.facts import FilingFacts, Value
from thonmoi.mappings.filed import values_of
from thonmoi.mappings.forms import FilingForm
from thonmoi.mappings.pasted import pasted
from thonmoi.mappings.queries import choices
from thonmoi.mappings.queries import filings as queries
from thonmoi.mappings.queries import mappings as of_mappings
from thonmoi.mappings.views.reading import read_for
from thonmoi.ui.refusals import asked, asking

NATIONAL = "Hệ thống thông tin quốc gia về các chương trình mục tiêu quốc gia"


@require_GET
def filings(request: HttpRequest) -> HttpResponse:
    return render(request, "mappings/filings.html", {"filings": queries.filings(request.actor)})


@require_GET
def filing(request: HttpRequest, pk: int) -> HttpResponse:
    return render(request, "mappings/filing.html", {"page": queries.filing(request.actor, pk)})


@require_http_methods(["GET", "POST"])
def filing_record(request: HttpRequest) -> HttpResponse:
    area = choices.area(request.actor, P.FILING_RECORD)
    if area is None:
        raise Denied("access.denied", _("Your role does not include this."))
    form = _form(request, area)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            made = _made(request, area, form.cleaned_data)
            return redirect("filing", made.pk)
    return render(request, "mappings/filing_record.html", {"form": form}, status=asked(form))


def _form(request: HttpRequest, area: Any) -> FilingForm:
    actor = request.actor
    units = choices.unit_choices(actor, P.FILING_RECORD, area.path)
    mapped = [(str(one.pk), one.name) for one in of_mappings.mappings(actor)]
    initial = {"system": NATIONAL, "office": actor.office, **request.GET.dict()}
    return FilingForm(
        request.POST or None,
        request.FILES or None,
        initial=initial,
        units=[(one.code, str(one)) for one in units],
        periods=choices.period_choices(actor, area.path),
        sets=choices.set_choices(actor),
        mappings=mapped,
    )


def _made(request: HttpRequest, area: Any, data: dict[str, Any]) -> Any:
    actor, file = request.actor, uploaded(data.pop("file"), may_be_older=True)
    mapping = of_mappings.mapping(actor, int(data["mapping"])) if data["mapping"] else None
    lines, code = data.pop("lines"), data.pop("unit")
    data.pop("mapping")
    slug = mapping.set_slug if mapping else data["set_slug"]
    facts = FilingFacts(**{**data, "set_slug": slug})
    scope = of_mappings.scope(actor, mapping.unit if mapping else area, slug)
    unit = {**scope.units, area.code: area}[code]
    values = _values(request, scope, unit, facts, mapping, file, lines)
    return actions.record_filing(
        unit,
        by=actor,
        facts=facts,
        values=[one for one in values if scope.units[one.unit_code].path.startswith(unit.path)],
        units={key: one.pk for key, one in scope.units.items()},
        mapping=mapping,
        file=file,
    )


def _values(
    request: HttpRequest,
    scope: of_mappings.Scope,
    unit: Any,
    facts: FilingFacts,
    mapping: Any,
    file: Checked | None,
    lines: str,
) -> tuple[Value, ...]:
    """From the system's workbook through its mapping, else from the lines."""
    if mapping is not None and file is not None:
        read = read_for(request.actor, mapping, unit, facts.period, file.content)
        return values_of(read, mapping.is_zero_blank)
    return pasted(lines, scope.names, unit.code, facts.period)


@require_POST
def filing_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    actions.withdraw_filing(queries.filing_row(request.actor, pk), by=request.actor)
    return redirect("filings")
