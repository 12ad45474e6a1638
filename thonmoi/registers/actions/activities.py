"""Logging an activity, correcting it, withdrawing it."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.criteria.models import Charge, Criterion
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.plans.models import Clause, Task
from thonmoi.registers.models import Activity
from thonmoi.registers.rules import ActivityFacts
from thonmoi.units.models import Unit

_BY_REFERENCE = ("police", "army")
"""Kinds of agencies whose evidence is named, not uploaded (decision 23)."""


@action(P.ACTIVITY_LOG, says=_("Logged the activity: {target}"), doors=(Door.PAGE,))
def log_activity(
    unit: Unit,
    *,
    by: Actor,
    facts: ActivityFacts,
    clause: Clause | None = None,
    criterion: Criterion | None = None,
    file: Checked | None = None,
) -> Activity:
    """Log what was done at a unit, for a clause or a criterion, with what shows it.

    Raises Invalid for facts that cannot be, and for a file where police or army lead.
    """
    fields = facts.as_fields(today=clock.today())
    if file:
        _refuse_file(by.agency_ids, criterion)
    return create(
        Activity,
        **fields,
        unit=unit,
        agency_id=min(by.agency_ids, default=None),
        clause=clause,
        task=_task(clause, unit),
        criterion=criterion,
        file=store_file(unit, by=by, file=file) if file else None,
        logged_by_id=by.id,
        logged_at=clock.now(),
    )


@action(P.ACTIVITY_CORRECT, says=_("Corrected the activity: {target}"), doors=(Door.PAGE,))
def correct_activity(
    activity: Activity,
    *,
    by: Actor,
    version: int,
    facts: ActivityFacts,
    clause: Clause | None = None,
    criterion: Criterion | None = None,
    file: Checked | None = None,
) -> Activity:
    """Correct what the log says of an activity; a new file takes the place of the old one.

    Raises Conflict for one that was withdrawn and for a second writer.
    """
    _require_standing(activity)
    fields = facts.as_fields(today=clock.today())
    fields |= {"clause": clause, "criterion": criterion, "task": _task(clause, activity.unit)}
    if file:
        _refuse_file(by.agency_ids, criterion)
        fields["file"] = store_file(activity, by=by, file=file)
    return change(activity, expect={"version": version}, **fields)


@action(P.ACTIVITY_WITHDRAW, says=_("Withdrew the activity: {target}"), doors=(Door.PAGE,))
def withdraw_activity(activity: Activity, *, by: Actor, version: int, reason: str) -> Activity:
    """Take an activity out of all counts, with a reason; it stays to be read.

    Raises Conflict where it was withdrawn before, Invalid without a reason.
    """
    _require_standing(activity)
    if not reason.strip():
        raise Invalid("activity.reason", _("Say why, in a sentence."), field="reason")
    return change(
        activity,
        expect={"version": version},
        withdrawn_on=clock.today(),
        withdrawn_reason=reason.strip(),
    )


def _require_standing(activity: Activity) -> None:
    if activity.withdrawn_on is not None:
        raise Conflict("activity.withdrawn", _("This activity was withdrawn. Log it anew."))


def _task(clause: Clause | None, unit: Unit) -> Task | None:
    """The task of a clause at the unit, at the commune over it, or of the whole area."""
    if clause is None:
        return None
    found = {one.unit_id: one for one in Task.objects.filter(clause=clause)}
    whole = next((one for one in found.values() if one.parent_id is None), None)
    return found.get(unit.pk) or found.get(unit.parent_id) or whole


def _refuse_file(agency_ids: Iterable[int], criterion: Criterion | None) -> None:
    own = Agency.objects.filter(pk__in=list(agency_ids), kind__in=_BY_REFERENCE)
    led = Charge.objects.filter(criterion=criterion, agency__kind__in=_BY_REFERENCE)
    if own.exists() or (criterion is not None and led.exists()):
        raise Invalid(
            "activity.by-reference",
            _("For police and army criteria name the document; do not upload a file."),
            field="file",
        )
