"""The list of registrations, one of them, the draft of its petition."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.paper import docx
from thonmoi.procedures import queries as procedures
from thonmoi.registration import queries, rules
from thonmoi.registration.queries import ContentView, RegistrationView
from thonmoi.registration.rules import RegistrationState
from thonmoi.ui.pages import page_number
from thonmoi.ui.parts import Step


@require_GET
def registrations(request: HttpRequest) -> HttpResponse:
    state = request.GET.get("state", "")
    state = state if state in list(RegistrationState) else ""
    context = {
        "page": queries.registrations(request.actor, state=state, page=page_number(request)),
        "state": state,
        "states": [(str(one), label) for one, label in rules.STATE_LABELS.items()],
        "may_open": bool(request.actor.areas(P.REGISTRATION_OPEN)),
    }
    return render(request, "registration/registrations.html", context)


@require_GET
def registration(request: HttpRequest, pk: int) -> HttpResponse:
    found, actor = queries.registration(request.actor, pk), request.actor
    contents = queries.contents(actor, pk)
    context = {
        "one": found,
        "contents": contents,
        "advices": queries.advices(actor, pk),
        "steps": steps(actor, found, contents),
        "sources": queries.source_names(actor),
        "agency_ids": actor.agency_ids,
        "may_advise": found.is_sent and bool({"finance", "office"} & actor.roles),
        "history": audit.history(actor, "registration.registration", str(pk)),
        "crumbs": [(_("Registered contents"), reverse("registrations")), (found.commune, "")],
    }
    return render(request, "registration/registration.html", context)


@require_GET
def registration_petition(request: HttpRequest, pk: int) -> HttpResponse:
    content = docx.to_docx(queries.petition(request.actor, pk))
    answer = HttpResponse(content, content_type=docx.MEDIA_TYPE)
    answer.headers["Content-Disposition"] = f'attachment; filename="to-trinh-dang-ky-{pk}.docx"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def steps(actor: Actor, found: RegistrationView, contents: list[ContentView]) -> list[Step]:
    """The steps of the procedure that holds, and how far this registration has come."""
    rule = procedures.procedure_for(actor, rules.PROCEDURE, found.unit_path)
    waits = any(x.is_waiting for one in contents for x in one.appraisals)
    now = 0 if found.is_draft else 4 if found.is_approved else 1 if waits else 2
    if found.is_sent and not waits and len(queries.advices(actor, found.pk)) > 1:
        now = 3
    names = [one.name for one in rule.steps] if rule else []
    return [
        Step(name, "done" if place < now else "now" if place == now else "")
        for place, name in enumerate(names)
    ]
