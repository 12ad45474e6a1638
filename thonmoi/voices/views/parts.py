"""What the pages of voices share: tabs, filters, headline figures."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thonmoi.kernel.access import Actor
from thonmoi.kernel.numbers import format_number
from thonmoi.ui.parts import Stat, Tab
from thonmoi.units import queries as units
from thonmoi.units.rules import Level
from thonmoi.voices import queries, rules
from thonmoi.voices.queries import VoiceFilter
from thonmoi.voices.rules import DifficultyKind, DifficultyState, QuestionState, RemarkState

Words = str | Promise
STATES: dict[str, type[DifficultyState | QuestionState | RemarkState]] = {
    "difficulties": DifficultyState,
    "questions": QuestionState,
    "remarks": RemarkState,
}


def tabs(current: str) -> list[Tab]:
    """Difficulties, guidance, remarks of supervision, feedback of residents."""
    pages = (
        ("difficulties", _("Difficulties and proposals")),
        ("questions", _("Questions and guidance")),
        ("remarks", _("Remarks of supervision")),
        ("feedback-list", _("Feedback of residents")),
    )
    return [Tab(label, reverse(name), name == current) for name, label in pages]


def states(page: str) -> list[tuple[str, Words]]:
    """States for a filter, with those that are open or late."""
    more: list[tuple[str, Words]] = [("late", gettext_lazy("overdue answers"))]
    if page == "difficulties":
        more.insert(0, ("open", gettext_lazy("not closed yet")))
    return [*more, *((str(one), rules.label_of(one)) for one in STATES[page])]


def wanted(request: HttpRequest, page: str, found: dict[str, tuple[str, str]]) -> VoiceFilter:
    """What a list is narrowed to; nonsense narrows nothing."""
    get = request.GET.get
    state, kind, unit = get("state", ""), get("kind", ""), get("unit", "")[:80]
    return VoiceFilter(
        text=get("q", "")[:100],
        state=state if state in dict(states(page)) else "",
        kind=kind if page == "difficulties" and kind in list(DifficultyKind) else "",
        owner=get("owner", "")[:80],
        within=found[unit][1] if unit in found else "",
    )


def communes(actor: Actor) -> dict[str, tuple[str, str]]:
    """(name, path) of the communes of the actor's areas by code, for a filter."""
    found = [
        u for area in actor.areas() for u in units.units(actor, within=area, level=Level.COMMUNE)
    ]
    return {u.code: (str(u), u.path) for u in found}


def listed(request: HttpRequest, page: str) -> dict[str, object]:
    """What every list page has beside its rows: tabs, filters and what they were set to."""
    found = communes(request.actor)
    return {
        "tabs": tabs(page),
        "filter": wanted(request, page, found),
        "states": states(page),
        "communes": [(code, name) for code, (name, _path) in found.items()],
        "unit_code": request.GET.get("unit", ""),
        "query": request.GET.urlencode(),
    }


def stats(actor: Actor) -> list[Stat]:
    """How many difficulties are open, to be assigned, late; how old the oldest is."""
    found = queries.counts(actor)
    list_ = reverse("difficulties")
    days = format_number(found.age) if found.open else "—"
    return [
        Stat(_("Not closed yet"), format_number(found.open), "", "", f"{list_}?state=open"),
        Stat(_("To be assigned"), format_number(found.raised), "", "", f"{list_}?state=raised"),
        Stat(_("Overdue"), format_number(found.late), "", "", f"{list_}?state=late"),
        Stat(_("Age of the oldest"), days, f"\u00a0{_('days')}" if found.open else ""),
    ]
