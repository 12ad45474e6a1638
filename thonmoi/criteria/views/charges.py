"""Pages of charges: by criterion, with confirming in one sitting; ending."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.criteria import actions, queries
from thonmoi.criteria.forms import ConfirmForm, EndForm
from thonmoi.criteria.page import rows_of
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.views.offices import may, office_of, paper
from thonmoi.kernel import clock
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked, asking


@require_GET
def charges(request: HttpRequest, slug: str) -> HttpResponse:
    return charges_page(request, queries.criteria_set(request.actor, slug), ConfirmForm())


@require_POST
def charge_confirm(request: HttpRequest, slug: str) -> HttpResponse:
    actor, sent = request.actor, request.POST
    set_ = queries.criteria_set(actor, slug)
    office = office_of(actor, P.CHARGE_CONFIRM, set_.unit_path)
    form = ConfirmForm(sent)
    chosen = queries.chosen_charges(actor, slug, sent.getlist("charge"), every="every" in sent)
    if form.is_valid():
        with asking(form):
            document = paper(actor, form.cleaned_data["number"])
            done = actions.confirm_charges(office, by=actor, charges=chosen, document=document)
            told = ngettext("%(n)s charge confirmed.", "%(n)s charges confirmed.", len(done))
            messages.success(request, told % {"n": len(done)})
            return redirect("charges", slug=slug)
    return charges_page(request, set_, form)


@require_http_methods(["GET", "POST"])
def charge_end(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.charge(request.actor, pk)
    if not request.actor.can(P.CHARGE_END, found.unit_path):
        raise Denied("access.denied", _("Only the co-ordination office does this."))
    slug = found.criterion.criteria_set.slug
    form = EndForm(
        request.POST if request.method == "POST" else None, initial={"on": clock.today()}
    )
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.end_charge(found, by=request.actor, **form.cleaned_data)
            messages.success(request, _("The charge ends; what was concluded under it stays."))
            return redirect("charges", slug=slug)
    context = {"charge": found, "slug": slug, "form": form}
    return render(request, "criteria/charge_end.html", context, status=asked(form))


def charges_page(request: HttpRequest, set_: SetView, form: ConfirmForm) -> HttpResponse:
    actor = request.actor
    held = queries.charges(actor, set_.id)
    waiting = [
        one
        for charges in held.values()
        for one in charges
        if not one.is_confirmed and actor.can(P.CHARGE_CONFIRM, one.unit_path)
    ]
    context = {
        "set": set_,
        "rows": rows_of(set_, held, set_.default_group, set_.year_from),
        "form": form,
        "waiting": waiting,
        "total": sum(len(charges) for charges in held.values()),
        "may_assign": may(actor, P.CHARGE_ASSIGN, set_.unit_path),
    }
    return render(request, "criteria/charges.html", context, status=asked(form))
