"""Recording a line of the Treasury as a voucher, explaining a difference."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.numbers import format_number
from thonmoi.kernel.permissions import Permission as P
from thonmoi.treasury import actions, queries
from thonmoi.treasury.forms import AcceptForm, ExplainForm
from thonmoi.treasury.views._asking import BOTH, done, required, shown
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def transfer_accept(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.TRANSFER_ACCEPT, queries.transfer_row(request.actor, pk))
    known = queries.allotments_for(request.actor, row)
    choices = [(key, f"{one}: {one.project}") for key, one in known.items()]
    initial = {"version": row.version, "on": row.on, "voucher": row.voucher}
    form = AcceptForm(request.POST or None, initial=initial, allotments=choices)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data | {"allotment": known[form.cleaned_data["allotment"]]}
        with asking(form):
            actions.accept_transfer(row, by=request.actor, **sent)
            return done(request, _("The voucher is recorded."), row.statement_id)
    said = _("Nothing is allotted to the work with this project code. Allot capital first.")
    return _page(request, form, _("Record this line"), row, "" if known else said)


@require_http_methods(BOTH)
def transfer_explain(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.TRANSFER_EXPLAIN, queries.transfer_row(request.actor, pk))
    initial = {"version": row.version, "reason": row.explained}
    form = ExplainForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.explain_transfer(row, by=request.actor, **form.cleaned_data)
            return done(request, _("The reason is kept."), row.statement_id)
    return _page(request, form, _("Explain this difference"), row)


def _page(request: HttpRequest, form: object, title: str, row: Any, hint: str = "") -> HttpResponse:
    said = f"{row.code}, {row.name}: {format_number(row.amount)}"
    back = reverse("statement", args=[row.statement_id])
    return shown(request, form, title, said, _("Record"), back=back, hint=hint)
