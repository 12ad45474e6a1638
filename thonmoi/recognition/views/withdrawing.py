"""Pages on which the commune withdraws a wrong publication or opinion."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel.permissions import Permission as P
from thonmoi.recognition import actions, queries
from thonmoi.recognition.forms import EntryForm
from thonmoi.recognition.views._asking import BOTH, done, page_of, required, shown
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def publication_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.publication_row(request.actor, pk)
    required(request.actor, P.PUBLICATION_WITHDRAW, row)
    return _withdraw(request, row, actions.withdraw_publication, _("Withdraw a publication"))


@require_http_methods(BOTH)
def opinion_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.OPINION_WITHDRAW, queries.opinion_row(request.actor, pk))
    return _withdraw(request, row, actions.withdraw_opinion, _("Withdraw an opinion"))


def _withdraw(request: HttpRequest, row: Any, deed: Callable[..., Any], title: str) -> HttpResponse:
    form = EntryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            deed(row, by=request.actor, reason=form.cleaned_data["reason"])
            return done(request, _("Withdrawn; it stays to be read."), row.dossier_id)
    hint = _("It stays on the page, struck through, and is not counted any more.")
    return shown(
        request, form, title, row, page_of(row.dossier_id), hint=hint,
        submit=_("Withdraw it"),
    )  # fmt: skip
