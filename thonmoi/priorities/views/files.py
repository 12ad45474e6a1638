"""A proposal as .docx, PDF and .xlsx; rights are asked for each time.

What was submitted is given as the bytes that were kept; a draft is drawn as it is now.
"""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.kernel.access import Actor
from thonmoi.library.actions import checked_file
from thonmoi.library.files import store
from thonmoi.library.files.check import Checked
from thonmoi.paper import docx, pdf
from thonmoi.paper.model import SIMULATED
from thonmoi.priorities import queries, sheet

NAME = "to-trinh-uu-tien-von"


@require_GET
def priority_docx(request: HttpRequest, pk: int) -> HttpResponse:
    kept = queries.frozen(request.actor, pk)
    content = (
        store.place(kept[0].docx_digest).read_bytes()
        if kept
        else docx.to_docx(queries.paper(request.actor, pk))
    )
    return _answer(content, docx.MEDIA_TYPE, f"{NAME}-{pk}.docx")


@require_GET
def priority_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    kept = queries.frozen(request.actor, pk)
    content = (
        store.place(kept[0].pdf_digest).read_bytes()
        if kept
        else pdf.to_pdf(queries.paper(request.actor, pk))
    )
    return _answer(content, pdf.MEDIA_TYPE, f"{NAME}-{pk}.pdf")


@require_GET
def priority_file(request: HttpRequest, pk: int) -> HttpResponse:
    head = queries.priority(request.actor, pk)
    mark = SIMULATED if audit.is_simulated(request.actor) else ""
    content = sheet.workbook(head, queries.lines(request.actor, pk), mark)
    return _answer(content, sheet.MEDIA_TYPE, f"uu-tien-von-{pk}.xlsx")


def drawn(
    actor: Actor, pk: int, *, number: str = "", issued_on: date | None = None
) -> dict[str, Checked]:
    """Both files of a proposal as they are now, checked and kept, as the deeds take them."""
    paper = queries.paper(actor, pk, number=number, issued_on=issued_on)
    made = {"docx": docx.to_docx(paper), "pdf": pdf.to_pdf(paper)}
    return {
        ending: checked_file(content, f"{NAME}-{pk}.{ending}") for ending, content in made.items()
    }


def _answer(content: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
