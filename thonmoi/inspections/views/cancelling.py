"""Cancelling an inspection."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.inspections import actions, queries
from thonmoi.inspections.forms import CancelForm
from thonmoi.inspections.views._forms import required
from thonmoi.inspections.views._shown import done, shown
from thonmoi.inspections.views.programme import BOTH
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def inspection_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.INSPECTION_CANCEL, queries.inspection_row(request.actor, pk))
    form = CancelForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.cancel_inspection(row, by=request.actor, **form.cleaned_data)
            return done(request, pk, _("Cancelled."))
    return shown(request, "inspection_cancel", form, row)
