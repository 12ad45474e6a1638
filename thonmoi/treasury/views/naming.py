"""Naming the columns of a statement, and the sources of the Treasury."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.funding import queries as funding
from thonmoi.kernel.permissions import Permission as P
from thonmoi.treasury import actions, queries, reading
from thonmoi.treasury.facts import Head
from thonmoi.treasury.forms import HeadForm, MapForm, SourceForm
from thonmoi.treasury.views._asking import BOTH, content_of, done, met, required, shown
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def statement_map(request: HttpRequest, pk: int) -> HttpResponse:
    actor = request.actor
    row = required(actor, P.STATEMENT_MAP, queries.statement_row(actor, pk))
    content = content_of(actor, row.file_id)
    head = reading.head_of(content, _row(request, row))
    form = MapForm(request.POST or None, initial=_initial(request, row, head), heads=head.texts)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            naming = form.naming()
            found = reading.found_in(content, head.row, naming)
            given = {"version": form.cleaned_data["version"], "head": head, "naming": naming}
            actions.map_statement(row, by=actor, found=found, **given)
            met(actor, pk)
            return done(request, _("The columns are kept; the lines are compared."), pk)
    return _page(request, row, head, form)


@require_http_methods(BOTH)
def source_name(request: HttpRequest, pk: int) -> HttpResponse:
    actor = request.actor
    row = required(actor, P.SOURCE_NAME, queries.statement_row(actor, pk))
    names = queries.sources_said(actor, pk, queries.source_names(actor, row.unit.path))
    sources = [(key, one.name) for key, one in funding.sources(actor).items()]
    initial = {"version": row.version}
    form = SourceForm(request.POST or None, initial=initial, names=names, sources=sources)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            version, said = form.cleaned_data["version"], form.sources()
            actions.name_source(row, by=actor, version=version, sources=said)
            met(actor, pk)
            return done(request, _("The names of sources are kept."), pk)
    back = reverse("statement", args=[pk])
    return shown(request, form, _("Sources of the Treasury"), row, _("Keep"), back=back)


def _row(request: HttpRequest, row: Any) -> int:
    """The row of the head, from 0: as the form carries it, as asked for, or as kept."""
    sent = request.POST.get("head", "")
    if sent.isascii() and sent.isdigit() and len(sent) < 4:
        return int(sent)
    asked = HeadForm(request.GET)
    return asked.cleaned_data["row"] - 1 if asked.is_valid() else row.head_row


def _initial(request: HttpRequest, row: Any, head: Head) -> dict[str, Any]:
    """What was said of this head before, else what it seems to say."""
    known = queries.mapping_for(request.actor, row.unit.path, head.signature)
    naming = queries.naming_of(request.actor, known) if known else None
    columns = naming.columns if naming else head.guess
    unit = naming.unit if naming else head.unit
    values = {column.value: place for column, place in columns.items()}
    return {**values, "unit": unit, "version": row.version, "head": head.row}


def _page(request: HttpRequest, row: Any, head: Head, form: MapForm) -> HttpResponse:
    more = {
        "head": head,
        "again": HeadForm(initial={"row": head.row + 1}),
        "back": reverse("statement", args=[row.pk]),
    }
    return shown(request, form, _("Name the columns"), row, _("Keep and compare"), **more)
