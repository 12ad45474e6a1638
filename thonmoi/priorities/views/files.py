"""A proposal as .docx, PDF and .xlsx; rights are asked for each time."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.paper import docx, pdf
from thonmoi.paper.model import SIMULATED
from thonmoi.priorities import queries, sheet


@require_GET
def priority_docx(request: HttpRequest, pk: int) -> HttpResponse:
    content = docx.to_docx(queries.paper(request.actor, pk))
    return _answer(content, docx.MEDIA_TYPE, f"to-trinh-uu-tien-von-{pk}.docx")


@require_GET
def priority_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    content = pdf.to_pdf(queries.paper(request.actor, pk))
    return _answer(content, pdf.MEDIA_TYPE, f"to-trinh-uu-tien-von-{pk}.pdf")


@require_GET
def priority_file(request: HttpRequest, pk: int) -> HttpResponse:
    head = queries.priority(request.actor, pk)
    mark = SIMULATED if audit.is_simulated(request.actor) else ""
    content = sheet.workbook(head, queries.lines(request.actor, pk), mark)
    return _answer(content, sheet.MEDIA_TYPE, f"uu-tien-von-{pk}.xlsx")


def _answer(content: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
