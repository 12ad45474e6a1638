"""Pages of sets: the list, one set, activating a draft."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.audit import queries as audit
from thonmoi.criteria import actions, queries, rules
from thonmoi.criteria.page import rows_of, sureness
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.views.offices import may
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P


@require_GET
def criteria_sets(request: HttpRequest) -> HttpResponse:
    sets = queries.criteria_sets(request.actor)
    context = {"sets": sets, "levels": rules.LEVEL_LABELS, "states": rules.SET_STATE_LABELS}
    return render(request, "criteria/sets.html", context)


@require_GET
def criteria_set(request: HttpRequest, slug: str) -> HttpResponse:
    actor, edition = request.actor, request.GET.get("edition", "")
    set_ = queries.criteria_set(actor, slug, int(edition) if _is_small(edition) else None)
    group, year = _shown(request, set_)
    rows = rows_of(set_, queries.charges(actor, set_.id), group, year)
    context = {
        "set": set_,
        "rows": rows,
        "sureness": sureness(rows),
        "group": group,
        "year": year,
        "editions": queries.editions(actor, slug),
        "history": audit.history(actor, "criteria.criteriaset", str(set_.id)),
    }
    return render(request, "criteria/set.html", context | _deeds(actor, set_))


@require_http_methods(["GET", "POST"])
def set_activate(request: HttpRequest, slug: str, edition: int) -> HttpResponse:
    found = queries.set_row(request.actor, slug, edition)
    if not request.actor.can(P.SET_ACTIVATE, found.unit_path):
        raise Denied("access.denied", _("Only the office that keeps this set activates it."))
    if request.method == "POST":
        actions.activate_set(found, by=request.actor)
        messages.success(request, _("The set is active; from now on nobody changes it."))
        return redirect("criteria-set", slug=slug)
    set_ = queries.criteria_set(request.actor, slug, edition)
    findings = rules.check(queries.written_set(request.actor, slug, edition))
    return render(request, "criteria/set_activate.html", {"set": set_, "findings": findings})


def _deeds(actor: Actor, set_: SetView) -> dict[str, bool]:
    """Which deeds the page offers: only the active edition is filled and confirmed."""
    is_open = set_.state is rules.SetState.ACTIVE
    return {
        "may_fill": is_open and may(actor, P.THRESHOLD_FILL, set_.unit_path),
        "may_confirm": is_open and may(actor, P.THRESHOLD_CONFIRM, set_.unit_path),
    }


def _shown(request: HttpRequest, set_: SetView) -> tuple[str, int]:
    """The group and the year asked for, else those of the actor's area and of today."""
    area = next(iter(request.actor.areas()), "")
    own = queries.group_of(request.actor, area, set_) or set_.default_group
    asked, year = request.GET.get("group", ""), request.GET.get("year", "")
    group = asked if asked in set_.groups else own or next(iter(set_.groups), "")
    if _is_small(year) and int(year) in set_.years:
        return group, int(year)
    return group, min(max(clock.today().year, set_.year_from), set_.year_to)


def _is_small(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 7
