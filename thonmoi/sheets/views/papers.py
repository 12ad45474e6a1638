"""The table for signature and the forms of the hamlets, as .docx and PDF."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from thonmoi.monitoring.queries import omitted, sheet
from thonmoi.monitoring.rules import SubmissionState
from thonmoi.paper import docx, pdf
from thonmoi.paper.model import Document
from thonmoi.sheets import signing
from thonmoi.sheets.queries import counts, forms, receivers


@require_GET
def signed_docx(request: HttpRequest, code: str, period: str) -> HttpResponse:
    content = docx.to_docx(_signed(request, code, period))
    return _answer(content, docx.MEDIA_TYPE, f"bieu-ky-{code}-{period}.docx")


@require_GET
def signed_pdf(request: HttpRequest, code: str, period: str) -> HttpResponse:
    content = pdf.to_pdf(_signed(request, code, period))
    return _answer(content, pdf.MEDIA_TYPE, f"bieu-ky-{code}-{period}.pdf")


@require_GET
def hamlets_pdf(request: HttpRequest, code: str, period: str) -> HttpResponse:
    content = pdf.to_pdf(_hamlets(request, code, period))
    return _answer(content, pdf.MEDIA_TYPE, f"phieu-ap-{code}-{period}.pdf")


def _signed(request: HttpRequest, code: str, period: str) -> Document:
    unit, found = forms.place(request.actor, code, period)
    shown = sheet.sheet(request.actor, unit, found)
    said = omitted.omissions(request.actor, shown.submission)
    reasons = {pk: one.reason for pk, one in said.items()}
    is_approved = bool(shown.submission and shown.submission.state == SubmissionState.APPROVED)
    to = receivers.receivers(request.actor, unit)
    return signing.signed(shown, reasons, to, is_approved=is_approved)


def _hamlets(request: HttpRequest, code: str, period: str) -> Document:
    unit, found = forms.place(request.actor, code, period)
    return signing.hamlets(counts.counts(request.actor, unit, found))


def _answer(content: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
