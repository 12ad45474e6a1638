"""What the pages of inspections share: filters, tabs, headline figures, who leads."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from thonmoi.inspections import queries, rules
from thonmoi.inspections.queries import InspectionFilter, RecommendationFilter
from thonmoi.inspections.rules import InspectionState, RecommendationState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.numbers import format_number
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.parts import Stat, Tab
from thonmoi.units import queries as units
from thonmoi.units.rules import Level

Choice = tuple[str, str | Promise]
_ASKED: dict[str, str | Promise] = {
    "waiting": gettext_lazy("waiting for an answer"),
    "late": pgettext_lazy("recommendation", "overdue"),
    RecommendationState.ANSWERED: rules.RECOMMENDATION_LABELS[RecommendationState.ANSWERED],
    RecommendationState.RETURNED: rules.RECOMMENDATION_LABELS[RecommendationState.RETURNED],
    RecommendationState.CLOSED: rules.RECOMMENDATION_LABELS[RecommendationState.CLOSED],
}


def tabs(current: str) -> list[Tab]:
    """The programme and the recommendations."""
    pages = (
        ("inspections", _("Programme of inspections")),
        ("recommendations", _("Recommendations")),
    )
    return [Tab(label, reverse(name), name == current) for name, label in pages]


def programme(request: HttpRequest) -> InspectionFilter:
    """What the programme is narrowed to: this year unless asked otherwise."""
    get = request.GET.get
    state, year = get("state", ""), get("year", "")
    return InspectionFilter(
        year=int(year)
        if year.isascii() and year.isdigit() and len(year) == 4
        else clock.today().year,
        text=get("q", "")[:100],
        within=_within(request),
        state=state if state in list(InspectionState) else "",
    )


def asked_of(request: HttpRequest) -> RecommendationFilter:
    """What the list of recommendations is narrowed to; nonsense narrows nothing."""
    state = request.GET.get("state", "")
    return RecommendationFilter(
        state=state if state in _ASKED else "",
        owner=request.GET.get("owner", "")[:80],
        within=_within(request),
    )


def communes(request: HttpRequest) -> dict[str, object]:
    """The communes of the actor's areas for a filter, and the one that is asked for."""
    found = _communes(request.actor)
    return {
        "communes": [(code, name) for code, (name, _path) in found.items()],
        "unit_code": request.GET.get("unit", ""),
    }


def states() -> list[Choice]:
    """States of inspections for a filter."""
    return [(str(state), label) for state, label in rules.INSPECTION_LABELS.items()]


def answer_states() -> list[Choice]:
    """States of recommendations for a filter, with those that wait and those that are late."""
    return [(str(state), label) for state, label in _ASKED.items()]


def stats(actor: Actor, wanted: InspectionFilter) -> list[Stat]:
    """How many inspections are planned, visited, cancelled; recommendations that wait."""
    found = queries.summary(actor, InspectionFilter(year=wanted.year, within=wanted.within))
    made = [
        Stat(_title(label), format_number(found.get(state, 0)))
        for state, label in rules.INSPECTION_LABELS.items()
    ]
    open_ = queries.counts(actor, RecommendationFilter(within=wanted.within))
    late = _("%(n)s overdue") % {"n": open_.late} if open_.late else ""
    link = reverse("recommendations") + "?state=late"
    made.append(Stat(_("Waiting for an answer"), format_number(open_.waiting), "", late, link))
    return made


def counted(actor: Actor) -> list[Stat]:
    """How many recommendations wait, are late, are answered, are closed."""
    found = queries.counts(actor, RecommendationFilter())
    return [
        Stat(_("Waiting for an answer"), format_number(found.waiting)),
        Stat(_("Overdue"), format_number(found.late)),
        Stat(_("Answered, to be decided"), format_number(found.answered)),
        Stat(_("Closed"), format_number(found.closed)),
    ]


def leads(actor: Actor, lead_id: int, path: str) -> bool:
    """Whether the actor acts for the agency that leads, or for the office of the plan."""
    is_office = actor.can(P.PLAN_ENFORCE, path)
    return is_office or (lead_id in actor.agency_ids and actor.can(P.INSPECTION_VISIT, path))


def _title(label: str | Promise) -> str:
    text = str(label)
    return text[:1].upper() + text[1:]


def _communes(actor: Actor) -> dict[str, tuple[str, str]]:
    """(name, path) of communes by code."""
    found = [u for area in actor.areas() for u in units.units(actor, within=area)]
    return {u.code: (str(u), u.path) for u in found if u.level == Level.COMMUNE}


def _within(request: HttpRequest) -> str:
    code = request.GET.get("unit", "")[:80]
    return _communes(request.actor)[code][1] if code in _communes(request.actor) else ""
