"""Meetings with their votes, signed papers, steps that end."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.library.models import Document
from thonmoi.procedures.models import Paper
from thonmoi.procedures.models import Step as StepRow
from thonmoi.recognition import rules
from thonmoi.recognition.actions._steps import end, require_doer
from thonmoi.recognition.models import Dossier, Enclosure, Meeting, Stage
from thonmoi.recognition.rules import (
    COMMUNES,
    DossierState,
    EnclosureFacts,
    Ending,
    MeetingFacts,
    Step,
)


@action(P.MEETING_RECORD, says=_("Recorded a meeting: {target}"), doors=(Door.PAGE,))
def record_meeting(stage: Stage, *, by: Actor, step: Step, facts: MeetingFacts) -> Meeting:
    """Record the meeting of a step: members, those present, those who agreed; the last counts.

    Raises Conflict where the step has ended or asks for no vote, Invalid for counts that cannot
    be, Denied for the other side's step.
    """
    rules.require_open(stage.dossier.now)
    require_doer(step.body, stage.unit_path, by)
    if stage.ended_on is not None or not step.has_vote:
        raise Conflict("meeting.step", _("This step asks for no vote, or it has ended."))
    rules.check_meeting(facts.members, facts.present, facts.agreed)
    on = rules.past(facts.on, clock.today())
    if on < stage.began_on:
        raise Invalid("step.before", _("The step had not begun on this day."), field="on")
    counted = {name: getattr(facts, name) for name in ("members", "present", "agreed")}
    values = {"on": on, "place": nfc(facts.place).strip(), "note": nfc(facts.note).strip()}
    signed = {"by_id": by.id, "at": clock.now()}
    return create(Meeting, dossier=stage.dossier, step=stage.code, **counted, **values, **signed)


@action(P.ENCLOSURE_FILE, says=_("Filed a paper: {target}"), doors=(Door.PAGE,))
def file_enclosure(
    stage: Stage,
    *,
    by: Actor,
    facts: EnclosureFacts,
    file: Checked | None = None,
    document: Document | None = None,
) -> Enclosure:
    """File a signed paper of a step with its number and day; the last of a kind counts.

    Raises Conflict where the step has ended, Invalid for a paper that the step does not have and
    for a day to come, Denied where a commune would file for a step of those above it.
    """
    dossier = stage.dossier
    _require_live(dossier)
    _require_side(stage, by)
    if stage.ended_on is not None:
        raise Conflict("step.ended", _("This step has ended already."))
    wanted = Paper.objects.filter(procedure=dossier.procedure, of=stage.code, code=facts.code)
    if not wanted.exists():
        raise Invalid("enclosure.code", _("The step has no such paper."), field="code")
    values = {
        "step": stage.code,
        "code": facts.code,
        "number": rules.said(
            facts.number, "number", _("Write the number, or how it is named."), 100
        ),
        "on": rules.past(facts.on, clock.today()),
        "document": document,
        "file": store_file(dossier, by=by, file=file) if file else None,
    }
    return create(Enclosure, dossier=dossier, **values, by_id=by.id, at=clock.now())


@action(P.STEP_FINISH, says=_("Ended a step: {target}"), doors=(Door.PAGE,))
def finish_step(stage: Stage, *, by: Actor, on: date, ending: Ending, reason: str = "") -> Stage:
    """End a step that is under way; the steps after it begin.

    `ending` is what `queries.ending` found: what is missing stops it by name, what nobody can
    know asks for a reason. Raises Conflict, Invalid, and Denied for the other side's step; the
    deciding step ends with its decision alone.
    """
    _require_live(stage.dossier)
    require_doer(ending.step.body, stage.unit_path, by)
    if stage.code == rules.DECIDE:
        text = _("This step ends when the decision is recorded.")
        raise Conflict("step.decision", text)
    return end(stage, by, ending, rules.past(on, clock.today()), reason)


def _require_side(stage: Stage, by: Actor) -> None:
    """The office files papers of every step, a commune those of its own."""
    rows = StepRow.objects.filter(procedure=stage.dossier.procedure_id, code=stage.code)
    if not by.can(P.TITLE_AWARD, stage.unit_path) and not rows.filter(body__in=COMMUNES).exists():
        raise Denied("step.not-yours", _("Another body does this step."))


def _require_live(dossier: Dossier) -> None:
    if dossier.now is DossierState.DROPPED:
        raise Conflict("dossier.closed", _("This dossier has come to its end."))
