"""A body answers: the form with its draft kept as one types, sending."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from thonmoi.audit import queries as audit
from thonmoi.inquiries import actions, queries
from thonmoi.inquiries.queries.replies import asked
from thonmoi.inquiries.views._parts import version_of
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.library.actions import uploaded

MEANWHILE = "audit.changed-meanwhile"
OFFICE_HAS = gettext_lazy("The office has the answers.")
CHAIR_HAS = gettext_lazy("The chair has the answers.")


@require_GET
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    return render(request, "inquiries/reply.html", _context(request.actor, pk))


@require_POST
def reply_save(request: HttpRequest, pk: int) -> HttpResponse:
    given = {"by": request.actor, "version": version_of(request), **_typed(request)}
    _again(lambda: actions.save_reply(queries.reply_row(request.actor, pk), **given))
    if request.htmx:
        return render(request, "inquiries/_saved.html", _context(request.actor, pk, is_saved=True))
    messages.success(request, _("Kept. It is not sent yet."))
    return redirect("reply", pk)


@require_POST
def reply_send(request: HttpRequest, pk: int) -> HttpResponse:
    given = {"by": request.actor, "version": version_of(request), **_typed(request)}

    def send() -> Any:
        row = actions.save_reply(queries.reply_row(request.actor, pk), **given)
        return actions.send_reply(row, by=request.actor, version=row.version)

    try:
        sent = _again(send)
    except Conflict as refusal:  # what was typed stays kept
        _tell(request, refusal)
    else:
        messages.success(request, OFFICE_HAS if sent.arrived_at else CHAIR_HAS)
    return redirect("reply", pk)


def _again(deed: Callable[[], Any]) -> Any:
    """What `deed` returns; tried once more where the row changed meanwhile.

    The field that is left saves itself just while the button is pressed: that is no other person.
    Where it was one, the deed refuses again.
    """
    try:
        return deed()
    except Conflict as refusal:
        if refusal.code != MEANWHILE:
            raise
        return deed()


def _tell(request: HttpRequest, refusal: Conflict) -> None:
    if refusal.code == MEANWHILE:
        raise refusal
    messages.error(request, str(refusal))


def _typed(request: HttpRequest) -> dict[str, Any]:
    """What the form holds: answers by question, files by question, the remark where it has one."""
    texts = {k.removeprefix("q"): v for k, v in request.POST.items() if k.startswith("q")}
    return {
        "typed": {int(key): text[:5000] for key, text in texts.items() if is_key(key)},
        "files": {int(k[1:]): uploaded(file) for k, file in request.FILES.items() if is_key(k[1:])},
        "remark": request.POST.get("remark"),
    }


def is_key(text: str) -> bool:
    """Whether a name ends in the key of a question."""
    return text.isascii() and text.isdigit() and len(text) < 12


def _context(actor: Actor, pk: int, *, is_saved: bool = False) -> dict[str, Any]:
    found = queries.reply(actor, pk)
    return {
        "reply": found,
        "asked": asked(actor, found),
        "is_own": found.agency_id in actor.agency_ids,
        "saved": clock.now() if is_saved else None,
        "history": audit.history(actor, "inquiries.reply", str(pk)),
    }
