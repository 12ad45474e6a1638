"""A paper as .docx, PDF, and as a package for receivers outside; rights are asked each time."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from thonmoi.dispatches import queries
from thonmoi.dispatches.queries import DispatchView
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.text import slug
from thonmoi.library import queries as library
from thonmoi.library.files import store
from thonmoi.library.files.package import pack
from thonmoi.paper import docx, pdf


@require_GET
def dispatch_docx(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.dispatch(request.actor, pk)
    return _answer(_docx(request.actor, found), docx.MEDIA_TYPE, name_of(found, "docx"))


@require_GET
def dispatch_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.dispatch(request.actor, pk)
    content = pdf.to_pdf(queries.paper(request.actor, found))
    return _answer(content, pdf.MEDIA_TYPE, name_of(found, "pdf"))


@require_GET
def dispatch_package(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.dispatch(request.actor, pk)
    if not found.is_issued:
        raise Conflict("dispatch.not-issued", _("The document is not issued yet. Issue it first."))
    content = pack(_head(request.actor, found), _files(request.actor, found))
    return _answer(content, "application/zip", name_of(found, "zip"))


def name_of(found: DispatchView, ending: str) -> str:
    """The name of the file: "to-trinh-12.docx"."""
    return f"{slug(found.kind.words)}-{found.pk}.{ending}"


def _docx(actor: Actor, found: DispatchView) -> bytes:
    if found.docx_pk is not None:
        return _kept(actor, found.docx_pk)
    return docx.to_docx(queries.paper(actor, found))


def _kept(actor: Actor, pk: int) -> bytes:
    return store.place(library.stored_file(actor, pk).digest).read_bytes()


def _head(actor: Actor, found: DispatchView) -> list[str]:
    """The lines above the index: official Vietnamese text, in every language."""
    sent = queries.sent(actor, found)
    day = f" ngày {found.issued_on:%d/%m/%Y}" if found.issued_on else ""
    lines = [str(found), f"Số: {found.number}{day}", f"Cơ quan ban hành: {found.frame.issuer_name}"]
    outside = sent.on_paper if sent else ()
    return [*lines, "", "Nơi nhận ngoài phần mềm:", *(f"- {one}" for one in outside)]


def _files(actor: Actor, found: DispatchView) -> list[tuple[str, bytes]]:
    made = [(name_of(found, "docx"), _docx(actor, found))]
    if found.signed_pk is not None:
        return [*made, (f"ban-ky-{name_of(found, 'pdf')}", _kept(actor, found.signed_pk))]
    return [*made, (name_of(found, "pdf"), pdf.to_pdf(queries.paper(actor, found)))]


def _answer(content: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
