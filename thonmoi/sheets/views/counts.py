"""What hamlets counted: the indicators that they answer, one of them, taking its sum over."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.queries import cells
from thonmoi.sheets.actions import counts as actions
from thonmoi.sheets.forms import CountForm, VersionForm
from thonmoi.sheets.queries import counts as queries
from thonmoi.sheets.queries import forms
from thonmoi.sheets.queries.counts import CountRow
from thonmoi.ui.refusals import asked, asking


@require_GET
def counts(request: HttpRequest, code: str, period: str) -> HttpResponse:
    """The indicators that hamlets answer, how many have, what the sums are."""
    unit, found = forms.place(request.actor, code, period)
    table = queries.counts(request.actor, unit, found)
    return render(request, "sheets/counts.html", {"table": table, "unit": unit, "period": found})


@require_http_methods(["GET", "POST"])
def count_enter(request: HttpRequest, code: str, period: str, indicator: int) -> HttpResponse:
    unit, found = forms.place(request.actor, code, period)
    row = queries.count_row(request.actor, unit, found, indicator)
    if not request.actor.can(P.COUNT_ENTER, unit.path):
        raise Denied("access.denied", _("Your role does not include this."))
    form = CountForm(request.POST or None, lines=row.lines, is_rate=row.is_rate)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            _enter(request, unit, found, row, form)
            return redirect("count-enter", code, period, indicator)
    context = {"row": row, "form": form, "unit": unit, "period": found}
    return render(request, "sheets/count.html", context, status=asked(form))


@require_POST
def count_take(request: HttpRequest, code: str, period: str, indicator: int) -> HttpResponse:
    unit, found = forms.place(request.actor, code, period)
    row = queries.count_row(request.actor, unit, found, indicator)
    form = VersionForm(request.POST)
    slot = cells.slot(request.actor, unit, found, indicator)
    version = form.cleaned_data["version"] if form.is_valid() else -1
    rule = row.row.indicator.rule
    actions.take_count(slot, by=request.actor, rule=rule, version=version, proposed=row.sum)
    messages.success(request, _("The sum of the hamlets is in the commune's sheet."))
    return redirect("counts", code, period)


def _enter(
    request: HttpRequest, unit: object, period: object, row: CountRow, form: CountForm
) -> None:
    given = [actions.Given(line.hamlet, *form.answer(line.hamlet.pk)) for line in row.lines]
    actions.enter_count(
        unit,
        by=request.actor,
        period=period,
        indicator_id=row.row.indicator.id,
        rule=row.row.indicator.rule,
        given=given,
    )
    messages.success(request, _("What the hamlets counted is kept."))
