"""Planning inspections, changing them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.inspections import actions, queries
from thonmoi.inspections.forms import ChangeForm, PlanForm
from thonmoi.inspections.views._forms import at_place, plan_form, required
from thonmoi.inspections.views._shown import done, shown
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.ui.refusals import asked, asking

BOTH = ["GET", "POST"]


@require_http_methods(BOTH)
def inspection_plan(request: HttpRequest) -> HttpResponse:
    form = plan_form(request, PlanForm)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            area, given = at_place(request.actor, form.cleaned_data)
            facts = form.facts()
            made = actions.plan_inspection(
                area,
                by=request.actor,
                facts=facts,
                document=library.document_named(request.actor, facts.decision),
                **given,
            )
            messages.success(request, _("%(n)s planned.") % {"n": len(made)})
            return redirect("inspections")
    return render(request, "inspections/inspection_plan.html", {"form": form}, status=asked(form))


@require_http_methods(BOTH)
def inspection_change(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.INSPECTION_CHANGE, queries.inspection_row(request.actor, pk))
    names = ("version", "year", "subject", "planned_on", "decision")
    form = ChangeForm(request.POST or None, initial={name: getattr(row, name) for name in names})
    if request.method == "POST" and form.is_valid():
        version, facts = form.cleaned_data["version"], form.facts()
        with asking(form):
            document = library.document_named(request.actor, facts.decision)
            actions.change_inspection(
                row, by=request.actor, version=version, facts=facts, document=document
            )
            return done(request, pk, _("Changed."))
    return shown(request, "inspection_change", form, row)
