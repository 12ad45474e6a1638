"""Deeds of the commune: opening, adding, changing, dropping, sending."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.registration import actions, queries
from thonmoi.registration.forms import ContentChangeForm, ContentForm, DropForm, OpenForm, SendForm
from thonmoi.registration.views._asking import (
    BOTH,
    content_choices,
    done,
    page_of,
    placed,
    required,
    shown,
)
from thonmoi.ui.refusals import asking

NAMES = ("version", "text", "kind", "place_text", "quantity", "unit_text", "estimate")


@require_http_methods(BOTH)
def registration_open(request: HttpRequest) -> HttpResponse:
    communes = queries.communes(request.actor)
    form = open_form(request, communes)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        with asking(form):
            commune = communes[sent["commune"]]
            clause = queries.clause_row(request.actor, sent["clause"])
            made = actions.open_registration(
                commune, by=request.actor, year=sent["year"], clause=clause
            )
            return done(request, _("Opened: add what the commune registers."), made.pk)
    return shown(request, form, _("Register contents"), "", reverse("registrations"))


def open_form(request: HttpRequest, communes: dict[str, Any]) -> OpenForm:
    """The form with the communes of the actor and the clauses that bind the first of them."""
    first = next(iter(communes.values()), None)
    clauses = queries.clauses(request.actor, first.path) if first else []
    choices = {"commune": [(code, str(x)) for code, x in communes.items()], "clause": clauses}
    initial = {"year": clock.today().year, "clause": clauses[0][0] if clauses else None}
    return OpenForm(request.POST or None, choices=choices, initial=initial)


@require_http_methods(BOTH)
def content_add(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.CONTENT_ADD, queries.registration_row(request.actor, pk))
    form = ContentForm(request.POST or None, choices=content_choices(request.actor, row.commune))
    if request.method == "POST" and form.is_valid():
        with asking(form):
            more = placed(request.actor, row.commune, form.cleaned_data)
            actions.add_content(row, by=request.actor, facts=form.facts(), **more)
            return done(request, _("Added."), pk)
    return shown(request, form, _("Add a content"), row, page_of(pk))


@require_http_methods(BOTH)
def content_change(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.CONTENT_CHANGE, queries.content_row(request.actor, pk))
    form, commune = change_form(request, row), row.registration.commune
    if request.method == "POST" and form.is_valid():
        with asking(form):
            more = placed(request.actor, commune, form.cleaned_data)
            more |= {"version": form.cleaned_data["version"], "facts": form.facts()}
            actions.change_content(row, by=request.actor, **more)
            return done(request, _("Changed."), row.registration_id)
    back = page_of(row.registration_id)
    return shown(request, form, _("Change a content"), row.registration, back)


def change_form(request: HttpRequest, row: Any) -> ContentChangeForm:
    """The form of a content with what it says now."""
    initial = {name: getattr(row, name) for name in NAMES}
    initial |= {"criterion": row.criterion_id, "site": row.site.code if row.site else ""}
    initial["sources"] = row.sources.split()
    choices = content_choices(request.actor, row.registration.commune)
    return ContentChangeForm(request.POST or None, choices=choices, initial=initial)


@require_http_methods(BOTH)
def content_drop(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.CONTENT_DROP, queries.content_row(request.actor, pk))
    form = DropForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.drop_content(row, by=request.actor, **form.cleaned_data)
            return done(request, _("Dropped."), row.registration_id)
    return shown(request, form, _("Drop a content"), row, page_of(row.registration_id))


@require_http_methods(BOTH)
def registration_send(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.REGISTRATION_SEND, queries.registration_row(request.actor, pk))
    initial = {"version": row.version, "paper": row.paper}
    form = SendForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            office = queries.office_of(request.actor, row.unit_path)
            sent = form.cleaned_data | {"office": office}
            actions.send_registration(row, by=request.actor, **sent)
            return done(request, _("Sent to the divisions charged with the criteria."), pk)
    hint = _("Each content goes to who leads its criterion; without one, to the office.")
    return shown(request, form, _("Send the registration"), row, page_of(pk), hint=hint)
