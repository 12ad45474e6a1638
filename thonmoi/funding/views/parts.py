"""What the pages of works share: filters, headline figures, choices, places."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from thonmoi.funding import queries, rules
from thonmoi.funding.queries import LATE, Areas, Counts, ProjectFilter
from thonmoi.funding.rules import Kind, Phase, State
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.fields import ancestors
from thonmoi.kernel.numbers import format_number
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold
from thonmoi.ui.parts import Stat, Tab
from thonmoi.units import queries as units

SORTS = ("", "name", "commune")


def wanted(request: HttpRequest, areas: Areas) -> ProjectFilter:
    """What the list is narrowed to; nonsense narrows nothing."""
    get = request.GET.get
    unit = areas.by_code.get(get("unit", ""))
    state, phase = get("state", ""), get("phase", "")
    return ProjectFilter(
        text=get("q", "")[:100],
        within=unit.path if unit else "",
        kind=get("kind", "") if get("kind", "") in list(Kind) else "",
        state=state if state in (*State, LATE) else "",
        phase=phase if phase in ("none", *Phase) else "",
        sort=get("sort", "") if get("sort", "") in SORTS else "",
    )


def choices(request: HttpRequest, areas: Areas) -> dict[str, object]:
    """What the filter offers, and what was asked for."""
    asked = request.GET.copy()
    asked.pop("page", None)
    return {
        "areas": areas,
        "unit_code": request.GET.get("unit", ""),
        "kinds": rules.KIND_LABELS.items(),
        "states": [(LATE, pgettext("work", "late")), *rules.STATE_LABELS.items()],
        "phases": [(phase or "none", label) for phase, label in rules.PHASE_LABELS.items()],
        "sorts": [
            ("", _("the latest first")),
            ("commune", _("by commune")),
            ("name", _("by name")),
        ],
        "asked": asked.urlencode(),
    }


def stats(found: Counts) -> list[Stat]:
    """The headline: works counted once, going on, late, done, stopped."""
    works = reverse("works")
    return [
        Stat(_("Works followed"), format_number(found.works), meta=_("a split work counts once")),
        Stat(_("Going on"), format_number(found.running), href=f"{works}?state=running"),
        Stat(_("Late"), format_number(found.late), href=f"{works}?state=late"),
        Stat(_("Done or in use"), format_number(found.done)),
        Stat(_("Paused or cancelled"), format_number(found.stopped)),
    ]


def tabs(current: str, asked: str) -> list[Tab]:
    """The list and the board of the same works."""
    end = f"?{asked}" if asked else ""
    pages = (
        ("works", _("List")),
        ("works-board", _("Board by step")),
        ("works-timeline", _("Timeline")),
        ("works-map", _("Map")),
    )
    return [Tab(label, reverse(name) + end, name == current) for name, label in pages]


def unfollowed_choices(actor: Actor) -> list[tuple[str, list[tuple[int, str]]]]:
    """Works of plans that nobody follows, by commune. Denied where the role follows none."""
    areas = actor.areas(P.PROJECT_OPEN)
    if not areas:
        raise Denied("access.denied", _("Your role does not include this."))
    grouped: dict[str, list[tuple[int, str]]] = {}
    for one in queries.unfollowed(actor, areas):
        name = f"{one.name[:1].upper()}{one.name[1:]}"
        grouped.setdefault(one.commune, []).append((one.pk, f"{name} ({one.clause})"))
    return list(grouped.items())


def opened_in(actor: Actor, works: list[Any]) -> Any:
    """The smallest area of the actor's in which all the works lie."""
    areas = actor.areas(P.PROJECT_OPEN)
    paths = [one.commune.path for one in works]
    common = [path for path in ancestors(paths[0]) if all(p.startswith(path) for p in paths)]
    inside = [path for path in common if path.startswith(areas)]
    if not inside:
        raise Invalid(
            "project.areas", _("Choose works of one of your areas at a time."), field="works"
        )
    return units.unit_at(actor, inside[-1])


def placed(actor: Actor, commune: Any, name: str) -> Any:
    """The hamlet of a name in a commune; None without a name. Raises Invalid naming those known."""
    if not name:
        return None
    there = queries.hamlets(actor, commune)
    for one in there.values():
        if fold(name) in (fold(one.name), fold(str(one))):
            return one
    raise Invalid(
        "project.hamlet",
        _("%(commune)s has no hamlet of this name. It has: %(names)s.")
        % {"commune": commune, "names": ", ".join(one.name for one in there.values())},
        field="hamlet",
    )
