"""What a plan leaves open, on one page; many clauses are assigned at once."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.accounts import queries as accounts
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans import actions, queries
from thonmoi.plans.forms import ManyForm
from thonmoi.plans.queries.faults import Fault, Faults, fault_rows, faults
from thonmoi.plans.queries.plans import PlanView
from thonmoi.ui.parts import Tab
from thonmoi.ui.refusals import asked, asking

WORDS: dict[Fault, str | Promise] = {
    Fault.UNOWNED: gettext_lazy("No lead agency named"),
    Fault.UNDATED: gettext_lazy("No due day"),
    Fault.UNMEASURED: gettext_lazy("No measure"),
    Fault.SILENT: gettext_lazy("Not sorted yet"),
}


@require_GET
def plan_faults(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.plan(request.actor, pk)
    return _page(request, found, ManyForm(agencies=_agencies(request.actor, found).items()))


@require_POST
def clauses_assign(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.plan(request.actor, pk)
    _require(request.actor, found.unit_path)
    form = ManyForm(request.POST, agencies=_agencies(request.actor, found).items())
    if form.is_valid():
        with asking(form):
            count = _assign(request, found, **form.cleaned_data)
            said = ngettext("%(n)s clause is assigned.", "%(n)s clauses are assigned.", count)
            messages.success(request, said % {"n": count})
            return redirect(request.get_full_path_info().replace("/assignments/", "/faults/"))
    return _page(request, found, form)


@require_http_methods(["GET", "POST"])
def clause_assign(request: HttpRequest, pk: int) -> HttpResponse:
    clause = queries.clause_row(request.actor, pk)
    _require(request.actor, clause.unit_path)
    plan = queries.plan(request.actor, clause.plan_id)
    form = ManyForm(request.POST or None, agencies=_agencies(request.actor, plan).items())
    if request.method == "POST" and form.is_valid():
        with asking(form):
            given = _given(request.actor, **form.cleaned_data)
            actions.assign_clause(clause, by=request.actor, **given)
            messages.success(request, _("Assigned."))
            return redirect(reverse("plan", args=[plan.pk]) + f"#c-{clause.path}")
    context = {"form": form, "clause": clause, "plan": plan}
    return render(request, "plans/clause_assign.html", context, status=asked(form))


def _assign(request: HttpRequest, found: PlanView, *, accountable: str, due: Any) -> int:
    chosen = request.POST.getlist("clause")
    if not chosen:
        raise Invalid("clause.none", _("Tick the clauses that you assign."))
    given = _given(request.actor, accountable=accountable, due=due)
    rows = fault_rows(request.actor, found.pk, chosen)
    for clause in rows:
        actions.assign_clause(clause, by=request.actor, **given)
    return len(rows)


def _given(actor: Actor, *, accountable: str, due: Any) -> dict[str, Any]:
    agency = accounts.agency(actor, accountable) if accountable else None
    return {"accountable": agency, "due": due}


def _page(request: HttpRequest, found: PlanView, form: ManyForm) -> HttpResponse:
    open_ = faults(request.actor, found.pk)
    wanted = request.GET.get("lacks", "")[:20]
    context = {
        "plan": found,
        "faults": open_,
        "rows": open_.of(wanted),
        "tabs": _tabs(open_, found.pk, wanted),
        "lacks": wanted,
        "form": form,
        "chosen": set(request.POST.getlist("clause")),
    }
    return render(request, "plans/faults.html", context, status=asked(form))


def _tabs(open_: Faults, pk: int, wanted: str) -> list[Tab]:
    address = reverse("plan-faults", args=[pk])
    every = Tab(_("All"), address, wanted not in set(Fault), len(open_.rows))
    return [
        every,
        *(
            Tab(word, f"{address}?lacks={fault}", wanted == fault, len(open_.of(fault)))
            for fault, word in WORDS.items()
        ),
    ]


def _agencies(actor: Actor, found: PlanView) -> dict[str, str]:
    """Agencies in and around the plan's unit: code, name."""
    return {a.code: a.name for a in accounts.agencies(actor, around_paths=(found.unit_path,))}


def _require(actor: Actor, path: str) -> None:
    if not actor.can(P.CLAUSE_ASSIGN, path):
        raise Denied("access.denied", _("Only the office that keeps this plan does that."))
