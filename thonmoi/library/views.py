"""Pages of the library: the register, one document, its form, files."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.audit import queries as audit
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import actions, queries, rules
from thonmoi.library.files import store
from thonmoi.library.forms import DocumentForm
from thonmoi.ui.pages import page_number
from thonmoi.ui.refusals import asked, asking


@require_GET
def documents(request: HttpRequest) -> HttpResponse:
    text, kind = request.GET.get("q", "")[:100], request.GET.get("kind", "")[:4]
    page = queries.documents(request.actor, text=text, kind=kind, page=page_number(request))
    context = {"page": page, "q": text, "kind": kind, "kinds": rules.KINDS}
    context["may_register"] = bool(request.actor.areas(P.DOCUMENT_REGISTER))
    return render(request, "library/documents.html", context)


@require_GET
def document(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.document(request.actor, pk)
    context = {
        "document": found,
        "kind": rules.KINDS.get(found.kind, found.kind),
        "relations": queries.relations(request.actor, found),
        "history": audit.history(request.actor, "library.document", str(pk)),
    }
    return render(request, "library/document.html", context)


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
                relations=_relations(form, request.actor),
            )
            return redirect("document", pk=made.pk)
    return render(request, "library/document_form.html", {"form": form}, status=asked(form))


@require_http_methods(["GET", "POST"])
def document_correct(request: HttpRequest, pk: int) -> HttpResponse:
    found = _correctable(request.actor, pk)
    form = _correction_form(request, found)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.correct_document(
                found,
                by=request.actor,
                version=form.cleaned_data["version"] or 0,
                facts=form.facts(),
                file=actions.uploaded(form.cleaned_data["file"]),
                relations=_relations(form, request.actor),
            )
            return redirect("document", pk=pk)
    context = {"form": form, "document": queries.document(request.actor, pk)}
    return render(request, "library/document_form.html", context, status=asked(form))


@require_GET
def stored_file(request: HttpRequest, pk: int) -> FileResponse:
    kept = queries.stored_file(request.actor, pk)
    shown = kept.media_type in ("application/pdf", "image/png", "image/jpeg")
    response = FileResponse(
        store.place(kept.digest).open("rb"),
        as_attachment=not shown,
        filename=kept.name,
        content_type=kept.media_type,
    )
    response.headers["Cache-Control"] = "private, no-store"
    return response


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


def _relations(form: DocumentForm, actor: Actor) -> list[tuple[str, object]]:
    found = []
    for slot, kind, number in form.wanted_relations():
        if not kind or not number:
            raise Invalid(
                "relation.half",
                _("Choose the relation and give the number of the other document."),
                field=f"other_{slot}",
            )
        other = queries.document_by_number(actor, number)
        if other is None:
            raise Invalid(
                "relation.unknown",
                _("The register has no single document of this number. Register it first."),
                field=f"other_{slot}",
            )
        found.append((kind, other))
    return found


def _correction_form(request: HttpRequest, found: object) -> DocumentForm:
    stated = queries.own_relations(request.actor, found)
    initial = {f: getattr(found, f) for f in ("kind", "number", "issued_on", "issuer", "subject")}
    initial |= {f: getattr(found, f) for f in ("in_force_from", "in_force_to", "version")}
    for i, relation in enumerate(stated, 1):
        initial |= {f"relation_{i}": relation.kind, f"other_{i}": relation.other.number}
    return DocumentForm(
        request.POST or None,
        request.FILES or None,
        areas=[(found.unit_path, "")],
        initial=initial,
        slots=len(stated) + 1,
    )
