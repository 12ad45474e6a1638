"""An issued report as a package for receivers outside the program."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.library import queries as library
from thonmoi.library.files import store
from thonmoi.library.files.package import pack
from thonmoi.notices import queries as notices
from thonmoi.paper import pdf
from thonmoi.reports import queries, workbook
from thonmoi.reports.document import title
from thonmoi.reports.facts import parse
from thonmoi.reports.queries import ReportView
from thonmoi.reports.queries.papers import paper
from thonmoi.reports.views.files import name_of


@require_GET
def report_package(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.report(request.actor, pk)
    if not found.is_issued:
        raise Conflict("report.not-issued", _("The report is not issued yet. Issue it first."))
    content = pack(_head(request.actor, found), _files(request.actor, found))
    answer = HttpResponse(content, content_type="application/zip")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name_of(found, "zip")}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _head(actor: Actor, found: ReportView) -> list[str]:
    """The lines above the index: official Vietnamese text, in every language."""
    sent = notices.distribution(actor, found.document_pk) if found.document_pk else None
    outside = sent.on_paper if sent else tuple(one.text for one in found.frame.receivers)
    day = f" ngày {found.issued_on:%d/%m/%Y}" if found.issued_on else ""
    lines = [f"Báo cáo: {title(found.code)}", f"Số: {found.number}{day}"]
    lines += [f"Cơ quan ban hành: {found.frame.issuer_name}"]
    lines += [f"Mã băm SHA-256 của số liệu đã khóa: {found.digest}", ""]
    return [*lines, "Nơi nhận ngoài phần mềm:", *(f"- {one}" for one in outside)]


def _files(actor: Actor, found: ReportView) -> list[tuple[str, bytes]]:
    made = [(name_of(found, "docx"), _kept(actor, found.docx_pk))]
    if found.signed_pk is not None:
        made.append((f"ban-ky-{name_of(found, 'pdf')}", _kept(actor, found.signed_pk)))
    else:
        made.append((name_of(found, "pdf"), pdf.to_pdf(paper(actor, found))))
    tables = workbook.write(parse(found.facts), title(found.code))
    return [*made, (name_of(found, "xlsx"), tables)]


def _kept(actor: Actor, pk: int | None) -> bytes:
    assert pk is not None
    return store.place(library.stored_file(actor, pk).digest).read_bytes()
