"""Pages of a step: its meeting, its papers, its end."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.library.actions import uploaded
from thonmoi.recognition import actions, queries
from thonmoi.recognition.forms import EnclosureForm, FinishForm, MeetingForm
from thonmoi.recognition.reading import step_of
from thonmoi.recognition.shown import StageView
from thonmoi.recognition.views._asking import BOTH, done, page_of, required, shown
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def meeting_record(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.MEETING_RECORD, queries.stage_row(request.actor, pk))
    found, stage = whole_and_stage(request.actor, row)
    step = step_of(found.procedure.step(row.code))
    form = MeetingForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.record_meeting(row, by=request.actor, step=step, facts=form.facts())
            return done(request, _("The meeting is recorded."), row.dossier_id)
    return _form(request, form, _("Record a meeting"), found, stage)


@require_http_methods(BOTH)
def enclosure_file(request: HttpRequest, pk: int) -> HttpResponse:
    actor = request.actor
    row = required(actor, P.ENCLOSURE_FILE, queries.stage_row(actor, pk))
    found, stage = whole_and_stage(actor, row)
    initial = {"on": clock.today(), "code": request.GET.get("paper", "")}
    choices = [(one.code, one.name) for one in stage.papers]
    form = EnclosureForm(
        request.POST or None, request.FILES or None, papers=choices, initial=initial
    )
    if request.method == "POST" and form.is_valid():
        with asking(form):
            given = {"file": uploaded(form.cleaned_data["file"]), "facts": form.facts()}
            given["document"] = library.document_named(actor, form.cleaned_data["number"])
            actions.file_enclosure(row, by=actor, **given)
            return done(request, _("The paper is filed."), row.dossier_id)
    return _form(request, form, _("File a signed paper"), found, stage, files=True)


@require_http_methods(BOTH)
def step_finish(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.STEP_FINISH, queries.stage_row(request.actor, pk))
    found, stage = whole_and_stage(request.actor, row)
    form = FinishForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        on, reason = form.cleaned_data["on"], form.cleaned_data["reason"]
        with asking(form):
            ending = queries.ending(request.actor, row, on)
            actions.finish_step(row, by=request.actor, on=on, ending=ending, reason=reason)
            return done(request, said_next(found, ending), row.dossier_id)
    more = {"template": "recognition/ending.html", "submit": _("End the step")}
    return _form(request, form, _("End this step"), found, stage, **more)


def said_next(found: Any, ending: Any) -> str:
    """That a step has ended, and which steps begin now on whose table."""
    names = {one.code: f"{one.name} ({one.body_name or '…'})" for one in found.stages}
    begun = "; ".join(names[one.code] for one in ending.opens)
    if not begun:
        return _("The step has ended.")
    return _("The step has ended. Under way now: %(steps)s.") % {"steps": begun}


def whole_and_stage(actor: Actor, row: Any) -> tuple[Any, StageView]:
    """The dossier whole and the step of the row in it."""
    found = queries.whole(actor, row.dossier_id)
    return found, next(one for one in found.stages if one.code == row.code)


def _form(
    request: HttpRequest, form: Any, title: str, found: Any, stage: StageView, **more: Any
) -> HttpResponse:
    about = f"{found.head} · {stage.name}"
    return shown(request, form, title, about, page_of(found.head.pk), stage=stage, **more)
