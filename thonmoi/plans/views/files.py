"""The plan as .docx and PDF, written from its data; rights are asked for each time."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from thonmoi.kernel.text import slug
from thonmoi.paper import docx, pdf
from thonmoi.plans import queries
from thonmoi.plans.queries import PlanView
from thonmoi.plans.queries.papers import paper


@require_GET
def plan_docx(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.plan(request.actor, pk)
    content = docx.to_docx(paper(request.actor, pk))
    return _answer(content, docx.MEDIA_TYPE, name_of(found, "docx"))


@require_GET
def plan_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.plan(request.actor, pk)
    return _answer(pdf.to_pdf(paper(request.actor, pk)), pdf.MEDIA_TYPE, name_of(found, "pdf"))


def name_of(found: PlanView, ending: str) -> str:
    """The name of the file: "ke-hoach-2025-694.docx", "thong-bao-2025-694.docx"."""
    return f"{slug(found.kind_name)}-{found.year}-{found.unit_code}.{ending}"


def _answer(content: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
