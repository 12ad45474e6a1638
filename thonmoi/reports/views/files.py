"""The report as .docx and PDF; rights are asked for each time."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from thonmoi.library import queries as library
from thonmoi.library.files import store
from thonmoi.paper import docx, pdf
from thonmoi.reports import queries
from thonmoi.reports.queries import ReportView
from thonmoi.reports.queries.papers import paper


@require_GET
def report_docx(request: HttpRequest, pk: int) -> HttpResponse | FileResponse:
    found = queries.report(request.actor, pk)
    if found.docx_pk is not None:
        kept = library.stored_file(request.actor, found.docx_pk)
        content = store.place(kept.digest).read_bytes()
    else:
        content = docx.to_docx(paper(request.actor, found))
    return _answer(content, docx.MEDIA_TYPE, name_of(found, "docx"))


@require_GET
def report_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.report(request.actor, pk)
    content = pdf.to_pdf(paper(request.actor, found))
    return _answer(content, pdf.MEDIA_TYPE, name_of(found, "pdf"))


def name_of(found: ReportView, ending: str) -> str:
    """The name of the file: "bao-cao-2025-Q2-694.docx"."""
    return f"bao-cao-{found.period.code}-{found.unit_code}.{ending}"


def _answer(content: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
