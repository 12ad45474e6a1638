"""Pages of the commune's own steps: assessment, publications, opinions."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.recognition import actions, queries
from thonmoi.recognition.forms import AssessForm, OpinionForm, PublicationForm
from thonmoi.recognition.shown import Whole
from thonmoi.recognition.views._asking import BOTH, done, page_of, required, shown
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def assessment_record(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.ASSESSMENT_RECORD, queries.dossier_row(request.actor, pk))
    found = queries.whole(request.actor, pk)
    keys = [(one.pk, one.label) for one in found.criteria]
    form = AssessForm(request.POST or None, keys=keys, initial=_assessed(found))
    if request.method == "POST" and form.is_valid():
        sent = {"version": form.cleaned_data["version"], "facts": form.facts()}
        with asking(form):
            actions.record_assessment(row, by=request.actor, **sent)
            return done(request, _("The assessment is kept."), pk)
    lines = [(one, *rest) for one, (_key, *rest) in zip(found.criteria, form.rows(), strict=True)]
    return shown(
        request, form, _("Assess each criterion"), found.head, page_of(pk), lines=lines,
        template="recognition/assessing.html", submit=_("Keep the assessment"),
    )  # fmt: skip


def _assessed(found: Whole) -> dict[str, object]:
    """What was kept; of what was not assessed yet, the standing where it is met."""
    initial: dict[str, object] = {"version": found.head.version}
    for one in found.criteria:
        is_met = one.is_met if one.is_met is not None else (one.standing_met or None)
        initial[f"met_{one.pk}"] = {True: "yes", False: "no", None: ""}[is_met]
        initial[f"note_{one.pk}"] = one.note
    return initial


@require_http_methods(BOTH)
def publication_log(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.PUBLICATION_LOG, queries.dossier_row(request.actor, pk))
    form = PublicationForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.log_publication(row, by=request.actor, facts=form.facts())
            return done(request, _("The publication is logged."), pk)
    about = queries.dossier(request.actor, pk)
    return shown(request, form, _("Log a publication"), about, page_of(pk))


@require_http_methods(BOTH)
def opinion_record(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.OPINION_RECORD, queries.dossier_row(request.actor, pk))
    form = OpinionForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.record_opinion(row, by=request.actor, facts=form.facts())
            return done(request, _("The opinion is recorded."), pk)
    about = queries.dossier(request.actor, pk)
    return shown(request, form, _("Record an opinion"), about, page_of(pk))
