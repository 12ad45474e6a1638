"""The list of papers; one beside its page, with what it still lacks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.dispatches import queries
from thonmoi.dispatches.queries import DispatchView
from thonmoi.dispatches.views._parts import trail
from thonmoi.kernel.access import Actor
from thonmoi.library.files.signature import words
from thonmoi.paper.lacking import lacks
from thonmoi.paper.page import to_page
from thonmoi.ui.parts import Step


@require_GET
def dispatches(request: HttpRequest) -> HttpResponse:
    context = {"dispatches": queries.dispatches(request.actor)}
    return render(request, "dispatches/dispatches.html", context)


@require_GET
def dispatch(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.dispatch(request.actor, pk)
    context = {
        "dispatch": found,
        **_as_page(request.actor, found),
        "steps": _steps(found),
        "signature": words(found.signature),
        "distribution": queries.sent(request.actor, found),
        "history": audit.history(request.actor, "dispatches.dispatch", str(pk)),
        "crumbs": [*trail(), (str(found), "")],
    }
    return render(request, "dispatches/dispatch.html", context)


def _as_page(actor: Actor, found: DispatchView) -> dict[str, object]:
    """The paper as it is printed, and what it lacks while its agency still writes it."""
    made = queries.paper(actor, found)
    still = lacks(made) if found.is_own and not found.is_issued else []
    is_void = any(one.is_void for one in still)
    return {"page": to_page(made), "lacks": still, "is_void": is_void}


def _steps(found: DispatchView) -> list[Step]:
    """The way of the paper, with where it stands."""
    names = (_("Write"), _("Submit for signature"), _("Record number, day, signed file"), _("Send"))
    done = 3 if found.is_issued else 2 if found.is_submitted else 0
    return [
        Step(name, "done" if n < done else "now" if n == done else "")
        for n, name in enumerate(names)
    ]
