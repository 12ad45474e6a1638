"""The form of a document: registering and correcting."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import actions, queries
from thonmoi.library.forms import DocumentForm
from thonmoi.library.views._form import correction_form, relations
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def document_register(request: HttpRequest) -> HttpResponse:
    places = _places(request.actor)
    form = DocumentForm(request.POST or None, request.FILES or None, areas=places.items())
    if request.method == "POST" and form.is_valid():
        area = Place(form.cleaned_data["area"] or next(iter(places)))
        with asking(form):
            made = actions.register_document(
                area,
                by=request.actor,
                facts=form.facts(),
                file=actions.uploaded(form.cleaned_data["file"]),
                relations=relations(form, request.actor),
            )
            return redirect("document", pk=made.pk)
    return render(request, "library/document_form.html", {"form": form}, status=asked(form))


@require_http_methods(["GET", "POST"])
def document_correct(request: HttpRequest, pk: int) -> HttpResponse:
    found = _correctable(request.actor, pk)
    form = correction_form(request, found)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.correct_document(
                found,
                by=request.actor,
                version=form.cleaned_data["version"] or 0,
                facts=form.facts(),
                file=actions.uploaded(form.cleaned_data["file"]),
                relations=relations(form, request.actor),
            )
            return redirect("document", pk=pk)
    context = {"form": form, "document": queries.document(request.actor, pk)}
    return render(request, "library/document_form.html", context, status=asked(form))


def _places(actor: Actor) -> dict[str, str]:
    places = {place.unit_path: place.name for place in actor.places(P.DOCUMENT_REGISTER)}
    if not places:
        raise Denied("access.denied", _("Your role does not include registering documents."))
    return places


def _correctable(actor: Actor, pk: int) -> object:
    found = queries.document(actor, pk)
    if not actor.can(P.DOCUMENT_CORRECT, found.unit_path):
        raise Denied("access.denied", _("Only the office that keeps this register corrects it."))
    return found
