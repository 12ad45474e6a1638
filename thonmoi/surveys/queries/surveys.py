"""Surveys in lists, for the Front and for everybody."""

from dataclasses import dataclass

from django.db.models import Q

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import around
from thonmoi.kernel.text import fold
from thonmoi.surveys import rules
from thonmoi.surveys.models import Survey
from thonmoi.surveys.queries._seen import RELATED, found, seen, view
from thonmoi.surveys.queries.shown import SurveyView
from thonmoi.surveys.rules import SurveyState
from thonmoi.ui.pages import Page

SIZE = 25
ASKED, TOLD = 50, 100
"""So many open surveys, and so many results, stand in a list for everybody."""


@dataclass(frozen=True, slots=True)
class SurveyFilter:
    """What a list is narrowed to; empty does not narrow."""

    text: str = ""
    state: str = ""
    kind: str = ""


def surveys(actor: Actor, wanted: SurveyFilter | None = None, *, page: int = 1) -> Page[SurveyView]:
    """A page of the surveys that the actor sees, newest first."""
    wanted = wanted or SurveyFilter()
    rows = seen(actor).order_by("-pk")
    if wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    for word in fold(wanted.text).split()[:8]:
        rows = rows.filter(unit__folded__contains=word)
    first = (page - 1) * SIZE
    shown = tuple(view(one) for one in rows[first : first + SIZE])
    return Page(shown, page, rows.count(), SIZE)


def survey(actor: Actor, pk: int) -> SurveyView:
    """One survey; NotFound where it is neither the actor's nor published."""
    return view(found(actor, pk))


def survey_row(actor: Actor, pk: int) -> Survey:
    """A survey as the subject of a deed."""
    return found(actor, pk)


def open_surveys(actor: Actor, near: str = "") -> list[SurveyView]:
    """Surveys of opinion that take answers now, then published results of all, for everybody.

    `near` is the path of a place: then those of it, of what lies in it and of what it lies in.
    """
    rows = Survey.objects.select_related(*RELATED).filter(around("unit_path", (near,)))
    takes = Q(closes_on=None) | Q(closes_on__gte=clock.today())
    asked = rows.filter(takes, kind=rules.SurveyKind.OPINION, state=SurveyState.OPEN)
    told = rows.filter(state=SurveyState.PUBLISHED).order_by("-published_on", "-pk")
    return [view(one) for one in (*asked.order_by("-pk")[:ASKED], *told[:TOLD])]
