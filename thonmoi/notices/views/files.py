"""A letter as .docx and PDF; rights are asked for each time."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from thonmoi.library import queries as library
from thonmoi.library.files import store
from thonmoi.notices import queries
from thonmoi.notices.queries import LetterView
from thonmoi.paper import docx, pdf


@require_GET
def letter_docx(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.letter(request.actor, pk)
    if found.docx_pk is not None:
        kept = library.stored_file(request.actor, found.docx_pk)
        content = store.place(kept.digest).read_bytes()
    else:
        content = docx.to_docx(queries.paper(request.actor, found))
    return _answer(content, docx.MEDIA_TYPE, name_of(found, "docx"))


@require_GET
def letter_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.letter(request.actor, pk)
    content = pdf.to_pdf(queries.paper(request.actor, found))
    return _answer(content, pdf.MEDIA_TYPE, name_of(found, "pdf"))


def name_of(found: LetterView, ending: str) -> str:
    """The name of the file: "cong-van-don-doc-694-12.docx"."""
    return f"cong-van-don-doc-{found.unit_code}-{found.pk}.{ending}"


def _answer(content: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
