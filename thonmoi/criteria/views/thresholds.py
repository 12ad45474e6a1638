"""The page on which an office fills a requirement."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.criteria import actions, queries
from thonmoi.criteria.forms import FillForm
from thonmoi.criteria.queries import IndicatorView, SetView
from thonmoi.criteria.views.offices import office_of
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def threshold_fill(request: HttpRequest, pk: int) -> HttpResponse:
    row, set_, line = queries.indicator_in_set(request.actor, pk)
    office = office_of(request.actor, P.THRESHOLD_FILL, set_.unit_path)
    form = _fill_form(request, set_, line)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            made = actions.fill_threshold(
                office, by=request.actor, indicator=row, filled=form.filled()
            )
            told = _("Edition %(n)s holds the requirement; the one before has retired.")
            messages.success(request, told % {"n": made.edition})
            return redirect(set_address(set_, line))
    return threshold_page(request, "criteria/threshold_fill.html", set_, line, form)


def _fill_form(request: HttpRequest, set_: SetView, line: IndicatorView) -> FillForm:
    return FillForm(
        request.POST if request.method == "POST" else None,
        indicator=line.rule,
        groups=set_.groups.items(),
        years=set_.years,
        initial={"group": request.GET.get("group") or set_.group or set_.default_group},
    )


def set_address(set_: SetView, line: IndicatorView) -> str:
    return f"{reverse('criteria-set', args=[set_.slug])}#i{line.code}"


def threshold_page(
    request: HttpRequest, template: str, set_: SetView, line: IndicatorView, form: Any
) -> HttpResponse:
    context = {"set": set_, "line": line, "form": form, "back": set_address(set_, line)}
    return render(request, template, context, status=asked(form))
