"""Pictures beside shared links: what was released of a place or a work, in large letters."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.paper.card import MEDIA_TYPE, card
from thonmoi.portal import queries
from thonmoi.portal.queries import Public
from thonmoi.portal.rules import Kind
from thonmoi.portal.templatetags.portal import told
from thonmoi.portal.views.outside import outside
from thonmoi.portal.views.pages import said_of
from thonmoi.ui.templatetags.ui import vndate

VISITOR = Actor.PUBLIC


@outside
def finder_card(request: HttpRequest) -> HttpResponse:
    lines = [_("Criteria, works, capital, contributions, documents, surveys, feedback")]
    return _drawn(_("New rural development in public"), lines, _("Find your commune"))


@outside
def public_card(request: HttpRequest, code: str) -> HttpResponse:
    place = queries.public_place(VISITOR, code)
    lines = [said_of(place), _simulated(place)]
    return _drawn(str(place.unit), lines, _foot(place))


@outside
def work_card(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    place, work = queries.public_work(VISITOR, code, pk)
    return _drawn(work["name"], [told(work, str(place.unit))], _foot(place))


def _foot(place: Public) -> str:
    if place.last is None:
        return _("New rural development in public")
    return _("Confirmed figures, released on %(day)s") % {"day": vndate(place.last)}


def _simulated(place: Public) -> str:
    return _("simulated") if place.get(Kind.STANDINGS).get("is_simulated") else ""


def _drawn(head: str, lines: list[str], foot: str) -> HttpResponse:
    return HttpResponse(card(head, lines, foot), content_type=MEDIA_TYPE)
