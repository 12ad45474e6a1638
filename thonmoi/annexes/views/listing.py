"""The list of annexes, and reading one in."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.annexes import queries
from thonmoi.annexes.entry import take_in
from thonmoi.annexes.forms import UploadForm
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked, asking


@require_GET
def annexes(request: HttpRequest) -> HttpResponse:
    _places(request.actor)
    context = {"annexes": queries.annexes(request.actor)}
    return render(request, "annexes/annexes.html", context)


@require_http_methods(["GET", "POST"])
def annex_make(request: HttpRequest) -> HttpResponse:
    places = _places(request.actor)
    areas = [(place.unit_path, str(place)) for place in places.values()]
    form = UploadForm(request.POST or None, request.FILES or None, areas=areas)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        with asking(form):
            place = places[form.cleaned_data["area"]]
            made, is_new = take_in(request.actor, place, sent.read(), sent.name or "")
            _tell(request, made, is_new)
            return redirect("annex", made[0]) if len(made) == 1 else redirect("annexes")
    return render(request, "annexes/annex_make.html", {"form": form}, status=asked(form))


def _tell(request: HttpRequest, made: list[int], is_new: bool) -> None:
    if not is_new:
        messages.info(request, _("This file was read before: go on where it was left."))
    elif len(made) > 1:
        told = _("The file holds %(n)s sets: open the one that you need, reject the others.")
        messages.success(request, told % {"n": len(made)})


def _places(actor: Actor) -> dict[str, Place]:
    places: dict[str, Any] = {place.unit_path: place for place in actor.places(P.ANNEX_MAKE)}
    if not places:
        raise Denied("access.denied", _("Only the co-ordination office brings sets in."))
    return places
