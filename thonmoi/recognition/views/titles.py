"""Titles held, withdrawn, acknowledged after a merger."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.criteria.rules import Level
from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.recognition import actions, queries
from thonmoi.recognition.forms import AcknowledgeForm, WithdrawForm
from thonmoi.recognition.views import _page
from thonmoi.recognition.views._asking import BOTH, required, shown
from thonmoi.recognition.views.deciding import decided
from thonmoi.ui.refusals import asking


@require_GET
def titles(request: HttpRequest) -> HttpResponse:
    context = {"rows": queries.titles(request.actor), "tabs": _page.tabs("titles")}
    context |= {"heirs": queries.heirs(request.actor)}
    return render(request, "recognition/titles.html", context)


@require_http_methods(BOTH)
def title_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    actor = request.actor
    row = required(actor, P.TITLE_WITHDRAW, queries.title_row(actor, pk))
    form = WithdrawForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.withdraw_title(row, by=actor, **decided(actor, form))
            messages.success(request, _("The withdrawal is recorded."))
            return redirect("titles")
    one = next((x for x in queries.titles(actor, within=row.unit_path) if x.pk == pk), None)
    about = f"{one.unit}: {one.level_label}" if one else row.unit
    return shown(
        request, form, _("Record a withdrawal"), about, reverse("titles"), one=one,
        template="recognition/withdrawing.html", submit=_("Record the withdrawal"),
    )  # fmt: skip


@require_http_methods(BOTH)
def title_acknowledge(request: HttpRequest, pk: int) -> HttpResponse:
    actor, title = request.actor, _("Record an acknowledgement")
    row = required(actor, P.TITLE_ACKNOWLEDGE, queries.heir_row(actor, pk))
    one = queries.heir(actor, pk)
    form = AcknowledgeForm(request.POST or None, levels=one.choices, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            given = decided(actor, form) | {"level": Level(form.cleaned_data["level"])}
            actions.acknowledge_title(row, by=actor, origins=one.as_rules, **given)
            messages.success(request, _("The acknowledgement is recorded."))
            return redirect("titles")
    return shown(
        request, form, title, one.unit, reverse("titles"), one=one,
        template="recognition/acknowledging.html", submit=title,
    )  # fmt: skip
