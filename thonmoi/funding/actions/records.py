"""Dated rows of a work: a step reached, progress, acceptance; withdrawing a wrong one."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.funding import rules
from thonmoi.funding.actions._rows import follow, record, require_running, withdrawn
from thonmoi.funding.actions._tallies import give, weigh
from thonmoi.funding.models import (
    Acceptance,
    Contribution,
    Progress,
    Project,
    Record,
    Stage,
    Step,
)
from thonmoi.funding.rules import AcceptanceFacts
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.library.models import Document


@action(P.STAGE_REACH, says=_("Recorded a step: {target}"), doors=(Door.PAGE,))
def reach_stage(
    project: Project,
    *,
    by: Actor,
    step: Step,
    on: date,
    paper: str = "",
    document: Document | None = None,
    file: Checked | None = None,
    remark: str = "",
) -> Stage:
    """Record that a work reached a step of its mechanism on a day, by a paper.

    Steps may be left out, never be out of order. Raises Conflict where the step is recorded or
    the work does not go on, Invalid for a day that contradicts the other steps.
    """
    require_running(project)
    rows = Stage.objects.filter(project=project, withdrawn_on=None).select_related("step")
    days = {one.step.order: one.on for one in rows}
    if step.order in days:
        raise Conflict("stage.twice", _("This step is recorded already. Withdraw it first."))
    rules.require_order(days, step.order, on)
    kept = store_file(project, by=by, file=file) if file else None
    values = {"paper": paper.strip(), "document": document, "file": kept, "remark": remark}
    made: Stage = record(Stage, project, by, step=step, on=on, **values)
    follow(project)
    return made


@action(P.PROGRESS_RECORD, says=_("Recorded the progress: {target}"), doors=(Door.PAGE,))
def record_progress(
    project: Project,
    *,
    by: Actor,
    on: date,
    percent: int,
    delay_reason: str = "",
    remark: str = "",
) -> Progress:
    """Record the share of the volume that is done on a day, and why the work is late if it is.

    Raises Invalid for a share outside 0 to 100.
    """
    require_running(project)
    if not 0 <= percent <= 100:
        raise Invalid("progress.percent", _("A share lies between 0 and 100."), field="percent")
    values = {"percent": percent, "delay_reason": delay_reason.strip(), "remark": remark}
    made: Progress = record(Progress, project, by, on=on, **values)
    follow(project)
    return made


@action(P.ACCEPTANCE_RECORD, says=_("Recorded an acceptance: {target}"), doors=(Door.PAGE,))
def record_acceptance(
    project: Project,
    *,
    by: Actor,
    facts: AcceptanceFacts,
    document: Document | None = None,
    file: Checked | None = None,
) -> Acceptance:
    """Record that a part or the whole was accepted, with its value in đồng and its paper.

    Raises Invalid without part or paper, Conflict once the whole was accepted.
    """
    require_running(project)
    rows = Acceptance.objects.filter(project=project, withdrawn_on=None, is_whole=True)
    if rows.exists():
        raise Conflict("acceptance.whole", _("The whole work is accepted already."))
    kept = store_file(project, by=by, file=file) if file else None
    made: Acceptance = record(
        Acceptance, project, by, **facts.as_fields(), document=document, file=kept
    )
    weigh(project)
    return made


@action(P.RECORD_WITHDRAW, says=_("Withdrew a record: {target}"), doors=(Door.PAGE,))
def withdraw_record(row: Record, *, by: Actor, reason: str) -> Record:
    """Take a wrong row of a work out of all that is counted; it stays to be read.

    Raises Conflict where it was withdrawn before, Invalid without a reason.
    """
    if not reason.strip():
        raise Invalid("record.reason", _("Say why, in a sentence."), field="reason")
    values = withdrawn(row, reason)
    change(row, expect={"withdrawn_on": None}, **values)
    follow(row.project)
    if isinstance(row, Contribution):
        give(row.project.commune, row.form, count=-1, value=-(row.value or 0))
    return row
