"""Releasing figures to everybody: the chair of a commune, the leader or office of a district."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.kernel.errors import Conflict
from thonmoi.portal import actions, queries
from thonmoi.portal.forms import ReleaseForm, WithdrawForm
from thonmoi.portal.rules import KIND_LABELS, Kind
from thonmoi.ui.refusals import asked, asking


@require_GET
def releases(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/releases.html", {"places": queries.releases(request.actor)})


@require_http_methods(["GET", "POST"])
def release_make(request: HttpRequest, code: str) -> HttpResponse:
    unit = queries.unit_to_release(request.actor, code)
    found = queries.outgoing(request.actor, unit)
    form = _form(request, found)
    if request.method == "POST" and form.is_valid():
        chosen = {Kind(one): found[Kind(one)] for one in form.cleaned_data["kinds"]}
        with asking(form):
            _as_seen(found, form.cleaned_data["seen"])
            actions.make_release(unit, by=request.actor, facts=chosen)
            messages.success(request, _("Everybody may read it now."))
            return redirect("releases")
    context: dict[str, Any] = {"form": form, "unit": unit, "found": _named(found)}
    return render(request, "portal/release.html", context, status=asked(form))


@require_http_methods(["GET", "POST"])
def release_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.release_row(request.actor, pk)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.withdraw_release(row, by=request.actor, **form.cleaned_data)
            messages.success(request, _("It is not public any more."))
            return redirect("releases")
    context = {"form": form, "unit": row.unit, "label": KIND_LABELS[Kind(row.kind)]}
    context["back"] = reverse("releases")
    return render(request, "portal/withdrawal.html", context, status=asked(form))


def _form(request: HttpRequest, found: dict[Kind, Any]) -> ReleaseForm:
    kinds = [(str(kind), KIND_LABELS[kind]) for kind in found]
    initial = {"kinds": [kind for kind, _label in kinds], "seen": actions.digest_of(found)}
    return ReleaseForm(request.POST or None, kinds=kinds, initial=initial)


def _as_seen(found: dict[Kind, Any], seen: str) -> None:
    """What goes out is what was looked at. Raises Conflict where the figures changed since."""
    if seen and seen != actions.digest_of(found):
        raise Conflict(
            "release.changed",
            _("The figures changed while you looked. See what they are now, then release them."),
        )


def _named(found: dict[Kind, Any]) -> dict[str, Any]:
    return {str(kind): facts for kind, facts in found.items()}
