"""Objections are recorded and answered."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.surveys import actions, queries
from thonmoi.surveys.forms import AnswerForm, ObjectionForm
from thonmoi.surveys.views._asking import BOTH, done, required, shown
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def objection_record(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.OBJECTION_RECORD, queries.survey_row(request.actor, pk))
    form = ObjectionForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.record_objection(row, by=request.actor, **form.cleaned_data)
            return done(request, _("Recorded."), pk)
    return shown(request, form, _("Record an objection"), _("Record"), row)


@require_http_methods(BOTH)
def objection_answer(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.OBJECTION_ANSWER, queries.objection_row(request.actor, pk))
    initial = {"version": row.version, "answer": row.answer}
    form = AnswerForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.answer_objection(row, by=request.actor, **form.cleaned_data)
            return done(request, _("Answered."), row.survey_id)
    title = _("Answer an objection")
    return shown(request, form, title, _("Record"), row.survey, row.text)
