"""The papers of a dossier as .docx and PDF, and all of them in one archive with an index."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from thonmoi.paper import docx, pdf
from thonmoi.recognition import packing, queries


@require_GET
def paper_docx(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    content = docx.to_docx(queries.paper(request.actor, pk, slug))
    return _answer(content, docx.MEDIA_TYPE, f"{slug}-{pk}.docx")


@require_GET
def paper_pdf(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    content = pdf.to_pdf(queries.paper(request.actor, pk, slug))
    return _answer(content, pdf.MEDIA_TYPE, f"{slug}-{pk}.pdf")


@require_GET
def package(request: HttpRequest, pk: int) -> HttpResponse:
    found, papers = queries.package(request.actor, pk)
    signed = queries.signed_files(request.actor, pk)
    return _answer(packing.packed(found, papers, signed), "application/zip", f"ho-so-{pk}.zip")


def _answer(content: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
