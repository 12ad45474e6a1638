"""Pages of groups: how units stand, putting them into groups in one sitting, ending one."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.criteria import actions, grouping, queries, rules
from thonmoi.criteria.forms import GroupEndForm, GroupForm
from thonmoi.criteria.queries import Grouping, Placing
from thonmoi.criteria.views.offices import paper
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.parts import Tab
from thonmoi.ui.refusals import asked, asking


@require_GET
def groups(request: HttpRequest) -> HttpResponse:
    actor, asked_for = request.actor, request.GET.get("kind", "")
    kinds = queries.groupings(actor)
    kind = next((one for one in kinds if one.kind == asked_for), kinds[0] if kinds else None)
    context: dict[str, Any] = {"kind": kind, "tabs": _tabs(kinds, kind)}
    if kind is not None:
        places = [one for path in actor.areas() for one in queries.places(actor, kind, path)]
        context |= {
            "places": places,
            "counts": grouping.counts(places, kind),
            "without": grouping.without(places),
            "past": [p for path in actor.areas() for p in queries.placed_before(actor, kind, path)],
            "may_assign": bool(actor.places(P.GROUP_ASSIGN)),
        }
    return render(request, "criteria/groups.html", context)


@require_http_methods(["GET", "POST"])
def group_assign(request: HttpRequest, kind: str) -> HttpResponse:
    actor = request.actor
    office, found = _office(actor), queries.grouping(actor, kind)
    places = queries.places(actor, found, office.unit_path)
    form, read = _form(request, found, places)
    is_asked = request.method == "POST" and "paste" not in request.POST and form.is_valid()
    if is_asked and "save" in request.POST:
        with asking(form):
            _assign(request, office, found, places, form)
            return redirect(f"{reverse('groups')}?kind={kind}")
    changes = grouping.changes(places, found, form.wanted()) if is_asked else None
    context = {"kind": found, "rows": grouping.rows(places, form), "form": form, "read": read}
    context |= {"changes": changes, "status": asked(form)}
    return render(request, "criteria/group_assign.html", context, status=context["status"])


@require_http_methods(["GET", "POST"])
def group_end(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.membership(request.actor, pk)
    if not request.actor.can(P.GROUP_END, found.unit_path):
        raise Denied("access.denied", _("Only the office of the unit’s area does this."))
    sent = request.POST if request.method == "POST" else None
    form = GroupEndForm(sent, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.end_group(found, by=request.actor, **form.cleaned_data)
            messages.success(request, _("The group ends; it stays in the history."))
            return redirect(f"{reverse('groups')}?kind={found.group_kind}")
    context = {"membership": found, "form": form, "kind": rules.kind_label(found.group_kind)}
    return render(request, "criteria/group_end.html", context, status=asked(form))


def _office(actor: Actor) -> Place:
    places = actor.places(P.GROUP_ASSIGN)
    if not places:
        raise Denied("access.denied", _("Only the co-ordination office does this."))
    return places[0]


def _form(
    request: HttpRequest, kind: Grouping, places: list[Placing]
) -> tuple[GroupForm, list[rules.Pasted]]:
    """The form as sent; where a list was pasted, filled from it, with what was read of it."""
    given: dict[str, Any] = {"held": grouping.held(places), "groups": kind.labels.items()}
    if request.method != "POST":
        return GroupForm(initial={"valid_from": clock.today()}, **given), []
    if "paste" not in request.POST:
        return GroupForm(request.POST, **given), []
    read = rules.read_pasted(
        request.POST.get("pasted", "")[:40_000], grouping.ways(places), kind.groups
    )
    filled = grouping.with_pasted(request.POST, read)
    return GroupForm(initial=filled.dict(), **given), read


def _assign(
    request: HttpRequest, office: Place, kind: Grouping, places: list[Placing], form: GroupForm
) -> None:
    paths = {one.unit.pk: one.unit.path for one in places}
    wanted, seen = form.wanted(), form.seen()
    done = actions.assign_groups(
        office,
        by=request.actor,
        kind=kind.kind,
        chosen={paths[pk]: group for pk, group in wanted.items()},
        seen={paths[pk]: group for pk, group in seen.items()},
        document=paper(request.actor, form.cleaned_data["number"]),
        valid_from=form.cleaned_data["valid_from"],
    )
    told = ngettext(
        "%(n)s unit was put into a group.", "%(n)s units were put into groups.", len(done)
    )
    messages.success(request, told % {"n": len(done)})


def _tabs(kinds: list[Grouping], now: Grouping | None) -> list[Tab]:
    address = reverse("groups")
    return [Tab(one.label, f"{address}?kind={one.kind}", one is now) for one in kinds]
