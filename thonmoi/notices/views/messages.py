"""What came to one's agency: the list, a reminder, confirming that it was seen."""

from django.contrib import messages as toasts
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from thonmoi.accounts import queries as accounts
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices import actions, queries
from thonmoi.notices.showing.inbox import items, things


@require_GET
def messages(request: HttpRequest) -> HttpResponse:
    reminders = queries.reminders(request.actor)
    sent = queries.deliveries(request.actor)
    context = {
        "items": items([*reminders, *sent], request.actor.agency_ids),
        "others": items([*reminders, *sent], request.actor.agency_ids, is_own=False),
        "may_urge": bool(request.actor.areas(P.REMINDER_SEND)),
    }
    return render(request, "notices/messages.html", context)


@require_GET
def reminder(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.reminder(request.actor, pk)
    context = {
        "reminder": found,
        "things": things(found, queries.owed_keys(request.actor, found.agency_id)),
        "is_own": found.agency_id in request.actor.agency_ids,
        "seen_by": accounts.names(request.actor, [found.acknowledged_by_id or 0]),
    }
    return render(request, "notices/reminder.html", context)


@require_POST
def reminder_acknowledge(request: HttpRequest, pk: int) -> HttpResponse:
    actions.acknowledge_reminder(queries.reminder(request.actor, pk), by=request.actor)
    toasts.success(request, _("The office sees that your agency has read it."))
    return redirect("reminder", pk=pk)
