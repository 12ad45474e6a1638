"""One press says whether a line of the Treasury and a voucher here are one."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.treasury import actions, queries
from thonmoi.treasury.forms import PairForm
from thonmoi.treasury.views._asking import done, required


@require_POST
def pair_judge(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.PAIR_JUDGE, queries.transfer_row(request.actor, pk))
    form = PairForm(request.POST)
    if not form.is_valid():
        raise Invalid("pair.unsaid", _("Press one of the two answers beside the pair."))
    sent = form.values()
    sent["payment"] = queries.payment_for(request.actor, row, form.cleaned_data["payment"])
    actions.judge_pair(row, by=request.actor, **sent)
    said = _("Kept as one voucher.") if sent["is_same"] else _("Kept as two vouchers.")
    return done(request, said, row.statement_id)
