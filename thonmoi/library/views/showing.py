"""The register, one document, its file."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries, rules
from thonmoi.library.files import store
from thonmoi.ui.pages import page_number


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
