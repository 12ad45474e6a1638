"""Steps beginning and ending, for the deeds that move a dossier."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.writes import change, create_many
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.procedures.rules import Body
from thonmoi.recognition import rules
from thonmoi.recognition.models import Dossier, Stage
from thonmoi.recognition.rules import Ending, Opening


def begin(dossier: Dossier, opens: Iterable[Opening]) -> None:
    """Begin steps, each with its deadline as it is counted now."""
    create_many(
        Stage,
        [
            {
                "dossier": dossier,
                "code": one.code,
                "began_on": one.began_on,
                "due_on": one.due_on,
                "is_due_certain": one.is_certain,
            }
            for one in opens
        ],
    )


def end(stage: Stage, by: Actor, ending: Ending, on: date, reason: str) -> Stage:
    """End a step and begin what comes after it.

    Raises Conflict naming what is missing, Invalid where a reason is needed or the day lies
    before the step began.
    """
    if stage.ended_on is not None:
        raise Conflict("step.ended", _("This step has ended already."))
    if on < stage.began_on:
        raise Invalid("step.before", _("The step had not begun on this day."), field="on")
    said, is_skipped = rules.settle(ending.step, ending.lacks, reason)
    values = {"ended_on": on, "reason": said, "is_skipped": is_skipped, "ended_by_id": by.id}
    done = change(stage, expect={"ended_on": None}, **values)
    begin(stage.dossier, ending.opens)
    return done


def require_doer(body: Body, path: str, by: Actor) -> None:
    """Raise Denied for a step of the other side: the commune ends its own, the office the rest."""
    own = P.ASSESSMENT_RECORD if body in rules.COMMUNES else P.TITLE_AWARD
    if not by.can(own, path):
        raise Denied("step.not-yours", _("Another body does this step."))


def begun(dossier: Dossier, code: str) -> Stage:
    """The step of a code that has begun, until the dossier is submitted; Conflict otherwise."""
    row = Stage.objects.filter(dossier=dossier, code=code).first()
    if row is None:
        raise Conflict("step.early", _("The step before this one has not ended yet."))
    require_before_submission(dossier)
    return row


def require_before_submission(dossier: Dossier) -> None:
    """Raise Conflict once the commune has submitted the dossier."""
    done = Stage.objects.filter(dossier=dossier, code=rules.DOSSIER, ended_on__isnull=False)
    if done.exists():
        raise Conflict("assessment.submitted", _("The dossier was submitted; it stands as it is."))


def running(dossier: Dossier, code: str) -> Stage:
    """The step of a code that is under way; Conflict for another."""
    row = Stage.objects.select_related("dossier__unit").filter(dossier=dossier, code=code).first()
    if row is None:
        raise Conflict("step.early", _("The step before this one has not ended yet."))
    if row.ended_on is not None:
        raise Conflict("step.ended", _("This step has ended already."))
    return row
