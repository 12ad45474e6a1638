"""The form out, the filled form in, what it would change, and the consolidated workbook."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc, slug
from thonmoi.monitoring.queries.arrivals import period_row
from thonmoi.sheets import rules, writing
from thonmoi.sheets.actions import fillings as actions
from thonmoi.sheets.consolidating import consolidate
from thonmoi.sheets.facts import Form
from thonmoi.sheets.forms import TakeForm, UploadForm
from thonmoi.sheets.queries import fillings, forms, held, tables
from thonmoi.sheets.receiving import received
from thonmoi.ui.refusals import asked, asking

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def form(request: HttpRequest, code: str, period: str) -> HttpResponse:
    """The form of a commune, filled with what is held."""
    unit, found = forms.place(request.actor, code, period)
    part, filler = request.GET.getlist("criteria"), nfc(request.GET.get("for", "")).strip()
    made = forms.form(request.actor, unit, found, part=part, filler=filler)
    return _file(writing.write(made), f"bieu-{unit.code}-{found.code}{_suffix(made)}.xlsx")


@require_GET
def form_parts(request: HttpRequest, code: str, period: str) -> HttpResponse:
    """The form in parts: by the agency that leads criteria, or by criteria that one chooses."""
    unit, found = forms.place(request.actor, code, period)
    context = {"unit": unit, "period": found, "parts": forms.parts(request.actor, unit, found)}
    return render(request, "sheets/parts.html", context)


@require_http_methods(["GET", "POST"])
def filling_upload(request: HttpRequest, code: str, period: str) -> HttpResponse:
    unit, found = forms.place(request.actor, code, period)
    if not request.actor.can(P.FILLING_UPLOAD, unit.path):
        raise Denied("access.denied", _("Your role does not include this."))
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            made = _read(request, unit, found, form.cleaned_data["file"])
            return redirect("filling", made.pk)
    context = {"form": form, "unit": unit, "period": found}
    return render(request, "sheets/upload.html", context, status=asked(form))


@require_GET
def filling(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, pk)


@require_POST
def filling_accept(request: HttpRequest, pk: int) -> HttpResponse:
    page = fillings.filling(request.actor, pk)
    form = TakeForm(request.POST, choices=[one.row.pk for one in (*page.fine, *page.doubtful)])
    if not form.is_valid():
        return _page(request, pk, form)
    with asking(form):
        given = {**form.cleaned_data, "seen": form.seen()}
        actions.accept_filling(page.filling, by=request.actor, **given)
        count = len(form.cleaned_data["rows"])
        said = ngettext("%(n)s value was entered.", "%(n)s values were entered.", count)
        messages.success(request, said % {"n": count})
        return redirect("entry", page.filling.unit.code, page.filling.period.code)
    return _page(request, pk, form)


@require_POST
def filling_reject(request: HttpRequest, pk: int) -> HttpResponse:
    found, form = fillings.filling_row(request.actor, pk), TakeForm(request.POST)
    if not form.is_valid():
        return _page(request, pk, form)
    actions.reject_filling(found, by=request.actor, version=form.cleaned_data["version"])
    return redirect("entry", found.unit.code, found.period.code)


@require_GET
def consolidated(request: HttpRequest, pk: int) -> HttpResponse:
    """All communes of a period in one workbook."""
    found = period_row(request.actor, pk)
    content = consolidate(f"{found.unit}, {found.label}", tables.tables(request.actor, found))
    return _file(content, f"tong-hop-{found.unit.code}-{found.code}.xlsx")


def _read(request: HttpRequest, unit: object, period: object, file: object) -> object:
    actor, (checked, book) = request.actor, received(file.read(), file.name or "")
    rules.require_same(book, unit.code, period.code)
    compared = rules.compare(held.rows(actor, unit, period), book)
    return actions.upload_filling(unit, by=actor, period=period, file=checked, compared=compared)


def _page(request: HttpRequest, pk: int, form: TakeForm | None = None) -> HttpResponse:
    context = {"page": fillings.filling(request.actor, pk), "form": form}
    status = asked(form) if form else 200
    return render(request, "sheets/filling.html", context, status=status)


def _suffix(form: Form) -> str:
    """What tells the file of a part from that of the whole form: whose it is, else its criteria."""
    words = slug(form.filler)[:40] or "-".join(form.part[:6])
    return f"-{words}" if form.part or form.filler else ""


def _file(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
