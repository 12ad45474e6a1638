"""Paper to put up: the notice of a work, the poster of a commune, as PDF."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.paper.pdf import MEDIA_TYPE, to_pdf
from thonmoi.portal import document, limits, queries

MOST = 60
"""So many papers are set for one address an hour: each costs a second."""


@login_not_required
@require_GET
def public_notice(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    place, work = queries.public_work(Actor.PUBLIC, code, pk)
    limits.require(request, "paper", MOST)
    address = request.build_absolute_uri(reverse("public-work", args=[code, pk]))
    made = document.notice(work, str(place.unit), place.unit.name, address, clock.today().year)
    return _pdf(to_pdf(made), f"thong-bao-cong-trinh-{pk}")


@login_not_required
@require_GET
def public_poster(request: HttpRequest, code: str) -> HttpResponse:
    place = queries.public_place(Actor.PUBLIC, code)
    limits.require(request, "paper", MOST)
    address = request.build_absolute_uri(reverse("public-place", args=[code]))
    made = document.poster(str(place.unit), place.unit.name, address, clock.today().year)
    return _pdf(to_pdf(made), f"to-dan-{code}")


def _pdf(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=MEDIA_TYPE)
    response.headers["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response
