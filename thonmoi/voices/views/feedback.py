"""Feedback of residents for those who look at it and answer it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.pages import page_number
from thonmoi.ui.refusals import asking
from thonmoi.voices import actions, queries, rules
from thonmoi.voices.forms import AnswerForm
from thonmoi.voices.forms.feedback import ModerateForm, TermsForm
from thonmoi.voices.views import parts
from thonmoi.voices.views._asking import BOTH, done, named, required, shown


@require_GET
def feedback_list(request: HttpRequest) -> HttpResponse:
    state = request.GET.get("state", "")[:10]
    context = {
        "tabs": parts.tabs("feedback-list"),
        "page": queries.feedback_list(request.actor, state=state, page=page_number(request)),
        "states": [(str(one), label) for one, label in rules.FEEDBACK_LABELS.items()],
        "state": state,
        "may_set": bool(request.actor.areas(P.TERMS_SET)),
    }
    return render(request, "voices/feedback_list.html", context)


@require_GET
def feedback(request: HttpRequest, pk: int) -> HttpResponse:
    found, actor = queries.feedback(request.actor, pk), request.actor
    is_office = actor.can(P.DIFFICULTY_ASSIGN, found.unit_path)
    context = {
        "one": found,
        "may_answer": found.is_taken and (is_office or found.owner_id in actor.agency_ids),
        "crumbs": [(_("Feedback of residents"), reverse("feedback-list")), (found.unit, "")],
    }
    return render(request, "voices/feedback.html", context)


@require_http_methods(BOTH)
def feedback_moderate(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.FEEDBACK_MODERATE, queries.feedback_row(request.actor, pk))
    bodies = queries.bodies(request.actor, row.unit_path)
    form = ModerateForm(
        request.POST or None, choices={"owner": named(bodies)}, initial=_initial(row, bodies)
    )
    if request.method == "POST" and form.is_valid():
        with asking(form):
            owner = bodies.get(form.cleaned_data["owner"])
            actions.moderate_feedback(row, by=request.actor, owner=owner, **form.decided())
            return done(request, _("Decided."), "feedback", pk)
    return shown(request, form, _("Decide about feedback"), row, reverse("feedback", args=[pk]))


@require_http_methods(BOTH)
def feedback_answer(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.FEEDBACK_ANSWER, queries.feedback_row(request.actor, pk))
    initial = {"version": row.version, "answer": row.answer}
    form = AnswerForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.answer_feedback(row, by=request.actor, **form.cleaned_data)
            return done(request, _("Answered."), "feedback", pk)
    return shown(request, form, _("Answer"), row, reverse("feedback", args=[pk]))


@require_http_methods(BOTH)
def terms_set(request: HttpRequest) -> HttpResponse:
    places = queries.places(request.actor, P.TERMS_SET)
    known = queries.terms(request.actor, next(iter(places.values())).path)
    initial = (
        {name: getattr(known, name) for name in TermsForm.base_fields if name != "place"}
        if known
        else {}
    )
    choices = {"place": [(code, str(unit)) for code, unit in places.items()]}
    form = TermsForm(request.POST or None, choices=choices, initial=initial)
    if request.method == "POST" and form.is_valid():
        sent = dict(form.cleaned_data)
        with asking(form):
            actions.set_terms(places[sent.pop("place")], by=request.actor, **sent)
            return done(request, _("The terms are kept."), "feedback-list")
    return shown(request, form, _("Terms of feedback"), "", reverse("feedback-list"))


def _initial(row: Any, bodies: dict[str, Any]) -> dict[str, Any]:
    """As it was decided; at first the committee of the place answers, and all is shown."""
    own = next((code for code, one in bodies.items() if one.pk == row.owner_id), "")
    first = next((code for code, one in bodies.items() if one.unit.path == row.unit_path), "")
    kept = row.owner_id and not row.is_published
    return {
        "version": row.version,
        "decision": str(rules.Decision.KEEP if kept else rules.Decision.SHOW),
        "owner": own or first,
        "shown_text": row.shown_text or row.text,
        "is_photo_shown": row.is_photo_shown,
        "reason": row.reason,
    }
