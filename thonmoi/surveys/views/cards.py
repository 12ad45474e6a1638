"""Pictures beside shared links: what the Front asks everybody, or what was found."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.paper.card import MEDIA_TYPE, card
from thonmoi.surveys import queries

DAY = 86_400


@login_not_required
@require_GET
def opinions_card(request: HttpRequest) -> HttpResponse:
    front = _("Viet Nam Fatherland Front")
    return _kept(request, lambda: card(_("Surveys and their results"), [front], ""))


@login_not_required
@require_GET
def opinion_card(request: HttpRequest, pk: int) -> HttpResponse:
    return _kept(request, lambda: _of(queries.opinion(Actor.PUBLIC, pk).survey))


def _of(one: Any) -> bytes:
    return card(one.title, [one.unit, one.said], str(one.led_by))


def _kept(request: HttpRequest, draw: Callable[[], bytes]) -> HttpResponse:
    key = ("card", request.path, get_language() or "", clock.today())
    response = HttpResponse(kept(Actor.PUBLIC, key, draw), content_type=MEDIA_TYPE)
    response.headers["Cache-Control"] = f"public, max-age={DAY}"
    return response
