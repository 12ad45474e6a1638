"""The log page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thonmoi.audit import queries
from thonmoi.audit.deeds import ACTIONS
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P

PAGE = 25


@require_GET
def log(request: HttpRequest) -> HttpResponse:
    if not request.actor.areas(P.AUDIT_READ):
        raise Denied("access.denied", _("Your role does not include the log."))
    action = request.GET.get("action", "")[:60]
    before = _number(request.GET.get("before", ""))
    about = {name: request.GET.get(name, "")[:60] for name in ("target", "target_id")}
    shown = queries.entries(request.actor, action=action, before=before, limit=PAGE + 1, **about)
    context = {
        "entries": shown[:PAGE],
        "older": shown[PAGE - 1].seq if len(shown) > PAGE else None,
        "action": action,
        "actions": sorted(ACTIONS),
    }
    return render(request, "audit/log.html", context)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else None


@require_GET
def log_entry(request: HttpRequest, seq: int) -> HttpResponse:
    context = {"entry": queries.entry(request.actor, seq)}
    return render(request, "audit/log_entry.html", context)
