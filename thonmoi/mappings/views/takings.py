"""A foreign workbook read through its mapping, looked at, taken over or put aside."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import uploaded
from thonmoi.mappings.actions import takings as actions
from thonmoi.mappings.actions.takings import Chosen
from thonmoi.mappings.forms import ReadForm, TakeForm
from thonmoi.mappings.queries import choices
from thonmoi.mappings.queries import mappings as of_mappings
from thonmoi.mappings.queries import takings as queries
from thonmoi.mappings.queries.compared import compared
from thonmoi.mappings.rules import Way
from thonmoi.mappings.views.reading import read_for
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def taking_make(request: HttpRequest, pk: int) -> HttpResponse:
    found = of_mappings.mapping(request.actor, pk)
    form = _form(request, found)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            made = _made(request, found, form.cleaned_data)
            return redirect("taking", made.pk)
    context = {"form": form, "mapping": found}
    return render(request, "mappings/read.html", context, status=asked(form))


def _form(request: HttpRequest, found: Any) -> ReadForm:
    units = choices.unit_choices(request.actor, P.TAKING_MAKE, found.unit.path)
    if not units:
        raise Denied("access.denied", _("Your role does not include this."))
    ways = [(Way.ENTER, _("Drafts in the sheets of the communes, sent on as usual"))]
    ways = ways if request.actor.areas(P.TAKING_ACCEPT) else []
    if request.actor.areas(P.TAKING_RECORD):
        ways.append((Way.RECORD, _("Recorded as what a document says, for past years")))
    options = {
        "units": [(one.code, str(one)) for one in units],
        "periods": choices.period_choices(request.actor, found.unit.path),
        "ways": [(str(one), words) for one, words in ways],
    }
    return ReadForm(request.POST or None, request.FILES or None, **options)


def _made(request: HttpRequest, found: Any, data: dict[str, Any]) -> Any:
    actor, file, way = request.actor, uploaded(data["file"], may_be_older=True), Way(data["way"])
    scope = of_mappings.scope(actor, found.unit, found.set_slug)
    unit = scope.units[data["unit"]]
    read = read_for(actor, found, unit, data["period"], file.content if file else None)
    return actions.make_taking(
        unit,
        by=actor,
        mapping=found,
        period=data["period"],
        way=way,
        file=file,
        compared=compared(actor, found, scope, unit, read, way),
        units={code: one.pk for code, one in scope.units.items()},
    )


@require_GET
def taking(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, pk)


@require_POST
def taking_accept(request: HttpRequest, pk: int) -> HttpResponse:
    page, form = _chosen(request, pk)
    if form.is_valid():
        with asking(form):
            data = form.cleaned_data
            chosen = Chosen(data["units"], data["values"])
            actions.accept_taking(
                page.taking, by=request.actor, version=data["version"], chosen=chosen
            )
            return _done(request, page, chosen)
    return _page(request, pk, form)


@require_POST
def taking_record(request: HttpRequest, pk: int) -> HttpResponse:
    page, form = _chosen(request, pk)
    if form.is_valid():
        with asking(form):
            data = form.cleaned_data
            chosen = Chosen(data["units"], data["values"])
            actions.record_taking(
                page.taking,
                by=request.actor,
                version=data["version"],
                chosen=chosen,
                document=choices.paper(request.actor, int(data["document"])),
            )
            return _done(request, page, chosen)
    return _page(request, pk, form)


def _done(request: HttpRequest, page: queries.TakingPage, chosen: Chosen) -> HttpResponse:
    fine = sum(one.fine for one in page.units if one.unit.pk in chosen.unit_ids)
    count = fine + len(chosen.value_ids)
    said = ngettext("%(n)s value was taken over.", "%(n)s values were taken over.", count)
    if count:
        messages.success(request, said % {"n": count})
    return redirect("taking", page.taking.pk)


@require_POST
def taking_reject(request: HttpRequest, pk: int) -> HttpResponse:
    found, form = queries.taking_row(request.actor, pk), TakeForm(request.POST)
    if not form.is_valid():
        return _page(request, pk, form)
    actions.reject_taking(found, by=request.actor, version=form.cleaned_data["version"])
    return redirect("mappings")


def _chosen(request: HttpRequest, pk: int) -> tuple[queries.TakingPage, TakeForm]:
    page = queries.taking(request.actor, pk)
    form = TakeForm(
        request.POST,
        units=[one.unit.pk for one in page.units],
        values=[one.value.pk for one in page.doubtful],
        papers=choices.paper_choices(request.actor, page.taking.unit.path),
        is_recorded=page.is_recorded,
    )
    return page, form


def _page(request: HttpRequest, pk: int, form: TakeForm | None = None) -> HttpResponse:
    page = queries.taking(request.actor, pk, unit=request.GET.get("unit", "")[:40])
    papers = choices.paper_choices(request.actor, page.taking.unit.path)
    form = form or TakeForm(papers=papers, is_recorded=page.is_recorded)
    context = {"page": page, "form": form}
    return render(request, "mappings/taking.html", context, status=asked(form))
