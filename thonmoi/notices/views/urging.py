"""The office urges: the list by body, what was chosen, the reminder."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from thonmoi.audit import queries as audit
from thonmoi.kernel import clock
from thonmoi.notices import actions, queries, zalo
from thonmoi.notices.rules import CONCERN_LABELS, Owing
from thonmoi.notices.rules import urging as rules
from thonmoi.notices.showing import lists
from thonmoi.notices.views.asking import area, chosen, concerns, passing


@require_GET
def urging(request: HttpRequest) -> HttpResponse:
    place, wanted = area(request.actor, request.GET.get("area", "")), concerns(request.GET)
    every = queries.owing(request.actor, place.unit_path)
    asked = {name: request.GET.get(name, "")[:100] for name in ("q", "kind", "concern")}
    listed = passing(rules.chosen(every, wanted), request.GET)
    context = {
        "place": place,
        "stats": lists.stats(every),
        "concerns": wanted,
        "kinds": list(CONCERN_LABELS.items()),
        "asked": asked,
        "rows": lists.rows(listed, queries.told(request.actor, _ids(listed)), clock.today()),
        "quiet": sum(not one.rows for one in every),
        "today": clock.today(),
    }
    return render(request, "notices/urging.html", context)


@require_GET
def urging_chosen(request: HttpRequest) -> HttpResponse:
    place = area(request.actor, request.GET.get("area", ""))
    found, form = chosen(request, request.GET, place)
    told = queries.told(request.actor, _ids(found))
    context = {
        "place": place,
        "form": form,
        "rows": lists.rows(found, told, clock.today()),
        "concerns": concerns(request.GET),
        "inside": [one for one in found if one.body.is_inside],
        "outside": [one for one in found if not one.body.is_inside],
        "mails": len(queries.to_be_told(request.actor, _ids(found))),
        "uncitable": queries.uncitable_of(request.actor, found),
        "zalo": _zalo(request, found),
    }
    return render(request, "notices/urging_chosen.html", context)


@require_POST
def reminder_send(request: HttpRequest) -> HttpResponse:
    place = area(request.actor, request.POST.get("area", ""))
    found, form = chosen(request, request.POST, place)
    note, people = form.cleaned_data["note"], queries.to_be_told(request.actor, _ids(found))
    made = actions.send_reminder(place, by=request.actor, found=found, people=people, note=note)
    said = ngettext("%(n)s body is reminded.", "%(n)s bodies are reminded.", len(made))
    messages.success(request, said % {"n": len(made)})
    return redirect("urging")


def _ids(found: list[Owing]) -> list[int]:
    return [one.body.agency_id for one in found]


def _zalo(request: HttpRequest, found: list[Owing]) -> str:
    return zalo.text(
        found,
        office=request.actor.office,
        on=clock.today(),
        link=request.build_absolute_uri(reverse("my-work")),
        is_simulated=audit.is_simulated(request.actor),
    )
