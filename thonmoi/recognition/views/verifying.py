"""What a division says of its criteria in one view, and conditions by their papers."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.recognition import actions, queries, rules
from thonmoi.recognition.forms import ConditionForm, VerifyForm
from thonmoi.recognition.rules import SaidFacts
from thonmoi.recognition.views._asking import BOTH, done, page_of, required, shown
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def verification_give(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.VERIFICATION_GIVE, queries.dossier_row(request.actor, pk))
    found = queries.whole(request.actor, pk)
    says = queries.to_say(request.actor, found)
    keys = [(one.line.pk, one.line.label) for one in says if not one.is_own]
    form = VerifyForm(request.POST or None, keys=keys, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        sent = {"number": form.cleaned_data["number"], "on": form.cleaned_data["on"]}
        with asking(form):
            facts = _facts(says, form.said())
            actions.give_verification(row, by=request.actor, facts=facts, **sent)
            return done(request, _("The letter is recorded."), pk)
    fields = form.rows()
    context = {"lines": [(one, fields.get(one.line.pk)) for one in says], "whole": found}
    context |= {"stage": found.stage(rules.VERIFY), "template": "recognition/verifying.html"}
    return shown(request, form, _("Verify the criteria"), found.head, page_of(pk), **context)


def _facts(
    says: tuple[queries.ToSay, ...], said: dict[int, tuple[rules.Outcome, str]]
) -> list[SaidFacts]:
    return [
        SaidFacts(x.line.pk, x.agency_id, x.line.charge, *said[x.line.pk], makers=x.line.makers)
        for x in says
        if x.line.pk in said
    ]


@require_http_methods(BOTH)
def condition_record(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.CONDITION_RECORD, queries.dossier_row(request.actor, pk))
    found = queries.whole(request.actor, pk)
    if not found.head.is_open:
        raise Conflict("dossier.closed", _("This dossier has come to its end."))
    choices = [(x.code, x.name) for x in found.conditions if x.code != rules.CRITERIA]
    initial = {"on": clock.today(), "condition": request.GET.get("condition", "")}
    form = ConditionForm(request.POST or None, conditions=choices, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.record_condition(row, by=request.actor, facts=form.facts())
            return done(request, _("The condition is recorded."), pk)
    return shown(request, form, _("Record a condition"), found.head, page_of(pk))
