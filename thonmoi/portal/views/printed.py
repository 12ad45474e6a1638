"""Paper to put up: the notice of a work, the poster of a commune, as PDF."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.paper.pdf import MEDIA_TYPE, to_pdf
from thonmoi.portal import document, queries
from thonmoi.portal.views.outside import outside
from thonmoi.ui import limits
from thonmoi.ui.visitor import origin

MOST = 60
"""So many papers are set for one address an hour: each costs a second. Those kept cost nothing."""


@outside
def public_notice(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    place, work = queries.public_work(Actor.PUBLIC, code, pk)
    limits.require(request, "paper", MOST)
    address = origin(request) + reverse("public-work", args=[code, pk])
    made = document.notice(work, str(place.unit), place.unit.name, address, clock.today().year)
    return HttpResponse(to_pdf(made), content_type=MEDIA_TYPE)


@outside
def public_poster(request: HttpRequest, code: str) -> HttpResponse:
    place = queries.public_place(Actor.PUBLIC, code)
    limits.require(request, "paper", MOST)
    address = origin(request) + reverse("public-place", args=[code])
    made = document.poster(str(place.unit), place.unit.name, address, clock.today().year)
    return HttpResponse(to_pdf(made), content_type=MEDIA_TYPE)
