"""The decision and its title; a title withdrawn by a decision."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.criteria.rules import Level
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.plans import actions as plans
from thonmoi.plans.models import Title
from thonmoi.recognition import rules
from thonmoi.recognition.actions._steps import end
from thonmoi.recognition.models import Dossier, Stage
from thonmoi.recognition.rules import DossierState, Ending


@action(P.TITLE_AWARD, says=_("Recorded the decision of {target}"), doors=(Door.PAGE,))
def award_title(
    stage: Stage, *, by: Actor, document: Document, on: date, ending: Ending, reason: str = ""
) -> Dossier:
    """Record the decision that recognises the unit: the step ends, the unit holds the title.

    The document is of the register; number and day come from the clerk. Raises Conflict for any
    other step and naming the conditions and steps that are missing, Invalid where a person has to
    give a reason.
    """
    dossier = stage.dossier
    rules.require_open(dossier.now)
    if stage.code != rules.DECIDE:
        raise Conflict("step.no-decision", _("The decision is recorded at the step of deciding."))
    day = rules.past(on, clock.today())
    end(stage, by, ending, day, reason)
    plans.record_title(
        dossier.unit, by=by, level=Level(dossier.level), recognised_on=day, document=document
    )
    values = {"state": DossierState.RECOGNISED, "decision": document, "closed_on": day}
    return change(dossier, **values)


@action(P.TITLE_WITHDRAW, says=_("Recorded the withdrawal of {target}"), doors=(Door.PAGE,))
def withdraw_title(title: Title, *, by: Actor, document: Document, on: date, reason: str) -> Title:
    """Record that a decision withdrew a title; a person decides, the computed rule only explains.

    `reason` is kept in the log. Raises Conflict where the title has ended, Invalid without a
    reason or for a day to come.
    """
    said = rules.said(reason, "reason", _("Say why, in a sentence."))
    return plans.end_title(title, by=by, on=on, document=document, note=said)
