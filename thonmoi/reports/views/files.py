"""The report as .docx, PDF, and its tables as .xlsx; rights are asked for each time."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from thonmoi.library import queries as library
from thonmoi.library.files import store
from thonmoi.paper import docx, pdf
from thonmoi.reports import queries, workbook
from thonmoi.reports.document import title
from thonmoi.reports.facts import parse
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


@require_GET
def report_xlsx(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.report(request.actor, pk)
    content = workbook.write(parse(found.facts), title(found.code))
    return _answer(content, workbook.MEDIA_TYPE, name_of(found, "xlsx"))


def name_of(found: ReportView, ending: str) -> str:
    """The name of the file: "bao-cao-2025-Q2-694.docx"."""
    return f"bao-cao-{found.code.replace('/', '-')}-{found.unit_code}.{ending}"


def _answer(content: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
