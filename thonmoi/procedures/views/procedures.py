"""Procedures: the list, one of them, a number confirmed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.procedures import actions, queries, rules
from thonmoi.procedures.forms import ConfirmForm
from thonmoi.procedures.rules import NumberKind
from thonmoi.procedures.views._asking import BOTH, choices, shown
from thonmoi.ui.parts import Tab
from thonmoi.ui.refusals import asking


@require_GET
def procedures(request: HttpRequest) -> HttpResponse:
    today = clock.today()
    rows = queries.procedures(request.actor, area(request.actor))
    context = {
        "rows": [(one, one.holds_on(today)) for one in rows],
        "tabs": tabs("procedures"),
        "today": today,
    }
    return render(request, "procedures/procedures.html", context)


@require_GET
def procedure(request: HttpRequest, slug: str) -> HttpResponse:
    found = queries.procedure(request.actor, slug, area(request.actor))
    context = {
        "procedure": found,
        "holds": found.holds_on(clock.today()),
        "may_confirm": bool(request.actor.areas(P.NUMBER_CONFIRM)),
        "crumbs": [(_("Procedures"), reverse("procedures")), (found.kind_label, "")],
    }
    return render(request, "procedures/procedure.html", context)


@require_http_methods(BOTH)
def number_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.number_row(request.actor, pk)
    places = queries.places(request.actor, P.NUMBER_CONFIRM)
    is_term, back = NumberKind(row.kind) in rules.TERMS, _page(row.procedure.slug)
    form = ConfirmForm(request.POST or None, places=choices(places), is_term=is_term)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data | {"number": row}
        sent["document"] = library.document_named(request.actor, sent["paper"])
        place = next(one for one in places if one.unit_path == sent.pop("place"))
        with asking(form):
            actions.confirm_number(place, by=request.actor, **sent)
            messages.success(request, _("The number is confirmed."))
            return redirect(back)
    label = rules.NUMBER_LABELS[NumberKind(row.kind)]
    return shown(request, form, _("Confirm a number"), f"{row.procedure} · {label}", back)


def area(actor: Actor) -> str:
    """The area whose confirmed numbers a page shows: the first of the actor's."""
    return next(iter(actor.areas()), "")


def tabs(current: str) -> list[Tab]:
    """Procedures and holidays."""
    pages = (("procedures", _("Procedures")), ("holidays", _("Holidays")))
    return [Tab(label, reverse(name), name == current) for name, label in pages]


def _page(slug: str) -> str:
    return reverse("procedure", args=[slug])
