"""Deeds of divisions, advisers and the office: appraising, advising, returning, approving."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.funding.rules import Nature
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.registration import actions, queries
from thonmoi.registration.actions import Capital, Line
from thonmoi.registration.forms import (
    AdviseForm,
    AppraiseForm,
    ApproveForm,
    ForwardForm,
    ReturnForm,
)
from thonmoi.registration.rules import ADVISER_LABELS, Adviser
from thonmoi.registration.views._asking import BOTH, done, page_of, required, shown
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def appraisal_give(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.APPRAISAL_GIVE, queries.appraisal_row(request.actor, pk))
    form = AppraiseForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.give_appraisal(row, by=request.actor, **form.cleaned_data)
            return done(request, _("Appraised."), row.content.registration_id)
    back = page_of(row.content.registration_id)
    return shown(request, form, _("Appraise a content"), row.content, back)


@require_http_methods(BOTH)
def appraisal_forward(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.APPRAISAL_FORWARD, queries.appraisal_row(request.actor, pk))
    found = queries.bodies(request.actor, row.unit_path)
    choices = {"to": [(code, one.name) for code, one in found.items()]}
    form = ForwardForm(request.POST or None, choices=choices, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data | {"to": found[form.cleaned_data["to"]]}
        with asking(form):
            actions.forward_appraisal(row, by=request.actor, **sent)
            return done(request, _("Handed over."), row.content.registration_id)
    back = page_of(row.content.registration_id)
    return shown(request, form, _("Ask another agency"), row.content, back)


@require_http_methods(BOTH)
def advice_give(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.ADVICE_GIVE, queries.registration_row(request.actor, pk))
    mine = [(x, label) for x, label in ADVISER_LABELS.items() if str(x) in request.actor.roles]
    form = AdviseForm(request.POST or None, choices={"adviser": mine})
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data | {"adviser": Adviser(form.cleaned_data["adviser"])}
        with asking(form):
            actions.give_advice(row, by=request.actor, **sent)
            return done(request, _("Advised."), pk)
    return shown(request, form, _("Advise the district"), row, page_of(pk))


@require_http_methods(BOTH)
def registration_return(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.REGISTRATION_RETURN, pk)
    form = ReturnForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.return_registration(row, by=request.actor, **form.cleaned_data)
            return done(request, _("Returned to its commune."), pk)
    return shown(request, form, _("Return the registration"), row, page_of(pk))


@require_http_methods(BOTH)
def registration_approve(request: HttpRequest, pk: int) -> HttpResponse:
    row = _row(request, P.REGISTRATION_APPROVE, pk)
    contents = queries.decidable_contents(request.actor, pk)
    form = approve_form(request, row, contents)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            given = approved(request.actor, form.cleaned_data, contents)
            actions.approve_registration(row, by=request.actor, **given)
            return done(request, _("Recorded: works and tasks are followed from now on."), pk)
    lines = list(zip(queries.contents(request.actor, pk), form.rows(), strict=True))
    more = {"template": "registration/approving.html", "lines": lines}
    return shown(request, form, _("Record the approval"), row, page_of(pk), **more)


def approve_form(request: HttpRequest, row: Any, contents: list[Any]) -> ApproveForm:
    """The form with a line for each content; the estimate is proposed."""
    return ApproveForm(
        request.POST or None,
        contents=[(one.pk, f"{one.order}. {one.text[:160]}", one.estimate) for one in contents],
        choices={"source": queries.source_names(request.actor).items()},
        initial={"version": row.version, "on": clock.today()},
    )


def approved(actor: Actor, sent: dict[str, Any], contents: list[Any]) -> dict[str, Any]:
    """What the form says, as the deed takes it. Raises Invalid for a source without a nature."""
    lines = [
        Line(
            one,
            sent[f"approved-{one.pk}"],
            sent[f"amount-{one.pk}"],
            sent[f"note-{one.pk}"],
        )
        for one in contents
    ]
    source = queries.source_row(actor, sent["source"])
    if source and not sent["nature"]:
        raise Invalid("approval.nature", _("Say of which nature the capital is."), field="nature")
    capital = Capital(source, Nature(sent["nature"])) if source else None
    plain = {name: sent[name] for name in ("version", "paper", "on")}
    document = library.document_named(actor, sent["paper"])
    return {**plain, "lines": lines, "capital": capital, "document": document}


def _row(request: HttpRequest, permission: P, pk: int) -> Any:
    return required(request.actor, permission, queries.registration_row(request.actor, pk))
