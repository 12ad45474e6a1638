"""A dossier begins, and is stopped."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.criteria.models import CriteriaSet
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.models import Designation
from thonmoi.procedures.models import Procedure
from thonmoi.recognition import rules
from thonmoi.recognition.actions._steps import begin
from thonmoi.recognition.models import Dossier
from thonmoi.recognition.rules import DossierState, Opening


@action(P.DOSSIER_OPEN, says=_("Opened the dossier {target}"), doors=(Door.PAGE,))
def open_dossier(
    designation: Designation,
    *,
    by: Actor,
    on: date,
    criteria_set: CriteriaSet | None,
    procedure: Procedure | None,
    opens: tuple[Opening, ...] = (),
) -> Dossier:
    """Begin the dossier of a designated unit: its first steps are under way.

    Raises Conflict for a target that has ended or a dossier under way, Invalid where no set or
    procedure holds: then nothing may be guessed.
    """
    rules.past(on, clock.today())
    if designation.ended_on is not None:
        raise Conflict("dossier.target-ended", _("This target has ended."))
    if criteria_set is None or procedure is None:
        text = _("No criteria set or no procedure holds here today for this level.")
        raise Invalid("dossier.no-ground", text)
    unit, level = designation.unit, designation.level
    taken = Dossier.objects.filter(unit=unit, level=level).exclude(state=DossierState.DROPPED)
    if taken.exists():
        raise Conflict(
            "dossier.twice", _("There is a dossier of this unit for this level already.")
        )
    values = {"unit": unit, "level": level, "year": designation.year, "designation": designation}
    ground = {"procedure": procedure, "criteria_set": criteria_set}
    made = create(Dossier, **values, **ground, opened_on=on, opened_by_id=by.id)
    begin(made, opens)
    return made


@action(P.DOSSIER_DROP, says=_("Stopped the dossier {target}"), doors=(Door.PAGE,))
def drop_dossier(dossier: Dossier, *, by: Actor, version: int, reason: str) -> Dossier:
    """Stop a dossier with the reason; it stays to be read, and another may be opened.

    Raises Conflict for one that has come to its end and for a second writer.
    """
    rules.require_open(dossier.now)
    said = rules.said(reason, "reason", _("Say why, in a sentence."))
    values = {"state": DossierState.DROPPED, "drop_reason": said, "closed_on": clock.today()}
    return change(dossier, expect={"version": version}, **values)
