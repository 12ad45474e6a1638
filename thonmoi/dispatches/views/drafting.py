"""Beginning a paper, writing it over, putting it away."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thonmoi.dispatches import actions, queries
from thonmoi.dispatches.forms import BeginForm, DispatchForm, dispatch_initial
from thonmoi.dispatches.rules import DispatchKind
from thonmoi.dispatches.views._parts import BOTH, asked_for, trail, version_of
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked, asking


@require_http_methods(BOTH)
def dispatch_draft(request: HttpRequest) -> HttpResponse:
    own = _own(request.actor)
    initial = {"kind": request.GET.get("kind", DispatchKind.LETTER)}
    names = [(pk, one.name) for pk, one in own.items()]
    form = BeginForm(request.POST or None, agencies=names, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            agency, kind = own[form.cleaned_data["agency"]], DispatchKind(form.cleaned_data["kind"])
            said = queries.beginning(request.actor, agency, kind, form.cleaned_data["title"])
            given = {"kind": kind, "words": said[0], "frame": said[1]}
            made = actions.draft_dispatch(agency, by=request.actor, **given)
            return redirect("dispatch-edit", made.pk)
    context = {"form": form, "crumbs": trail()}
    return render(request, "dispatches/dispatch_draft.html", context, status=asked(form))


def _own(actor: Actor) -> dict[int, Any]:
    """The agencies for which the actor writes. Denied where he works for none."""
    found = queries.own_agencies(actor)
    if not found:
        raise Denied("access.denied", _("You write documents only where you work for an agency."))
    return found


@require_http_methods(BOTH)
def dispatch_edit(request: HttpRequest, pk: int) -> HttpResponse:
    row, found = asked_for(request.actor, P.DISPATCH_EDIT, pk)
    initial = dispatch_initial(found.words, found.frame) | {"version": found.version}
    form = DispatchForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            said = {"version": form.cleaned_data["version"], "words": form.words()}
            actions.edit_dispatch(row, by=request.actor, frame=form.frame(), **said)
            return redirect("dispatch", pk=pk)
    context = {"form": form, "dispatch": found, "crumbs": trail(found)}
    return render(request, "dispatches/dispatch_edit.html", context, status=asked(form))


@require_POST
def dispatch_drop(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.dispatch_row(request.actor, pk)
    actions.drop_dispatch(row, by=request.actor, version=version_of(request))
    messages.success(request, _("The draft is dropped."))
    return redirect("dispatches")
