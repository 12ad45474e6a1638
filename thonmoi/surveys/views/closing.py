"""A survey is closed, its result published."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.surveys import actions, queries
from thonmoi.surveys.forms import PublishForm, VersionForm
from thonmoi.surveys.views._asking import BOTH, done, required, shown
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def survey_close(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.SURVEY_CLOSE, queries.survey_row(request.actor, pk))
    form = VersionForm(request.POST or None, initial={"version": row.version})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.close_survey(row, by=request.actor, **form.cleaned_data)
            return done(request, _("The survey is closed; its count stands below."), pk)
    text = _("No more answers are taken with codes. Counting minutes can still be recorded.")
    return shown(request, form, _("Close the survey"), _("Close the survey"), row, text)


@require_http_methods(BOTH)
def survey_publish(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.SURVEY_PUBLISH, queries.survey_row(request.actor, pk))
    until = queries.posted_until(request.actor, row, clock.today())
    initial = {"version": row.version, "posted_until": until}
    form = PublishForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.publish_survey(row, by=request.actor, **form.cleaned_data)
            return done(request, _("The result is published."), pk)
    text = _("From now on everybody reads the result, on the page without sign-in too.")
    return shown(request, form, _("Publish the result"), _("Publish the result"), row, text)
