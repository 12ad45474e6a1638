"""Reminding bodies of what they owe, and saying that a reminder was seen."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Account
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.actions.mails import put_in_line
from thonmoi.notices.models import Reminder, ReminderLine
from thonmoi.notices.rules import Owing
from thonmoi.notices.rules.urging import may_be_urged


@action(P.REMINDER_SEND, says=_("Reminded the bodies of {target}"), doors=(Door.PAGE,))
def send_reminder(
    area: Place, *, by: Actor, found: Sequence[Owing], people: Sequence[Account], note: str = ""
) -> list[Reminder]:
    """Tell each body what it owes, as it is now; a mail is put in line for each of the people.

    Raises Invalid where nothing is named or what is named may not be urged (decisions 14, 17).
    """
    rows = [row for one in found for row in one.rows]
    if not rows or not all(map(may_be_urged, rows)):
        raise Invalid("reminder.nothing", _("There is nothing here of which to remind anybody."))
    if not all(one.body.unit_path.startswith(area.unit_path) for one in found):
        raise Denied("reminder.elsewhere", _("Remind only bodies of your own area."))
    made = [_remind(one, by, note) for one in found]
    put_in_line(people, clock.now().date())
    return made


def _remind(one: Owing, by: Actor, note: str) -> Reminder:
    reminder = create(
        Reminder,
        agency_id=one.body.agency_id,
        unit_path=one.body.unit_path,
        note=note,
        office=by.office,
        sent_by_id=by.id,
        sent_at=clock.now(),
    )
    lines = (
        {
            "reminder": reminder,
            "order": order,
            "key": row.key,
            "title": str(row.title),
            "why": str(row.why),
            "where": row.where,
            "due": row.due,
        }
        for order, row in enumerate(one.rows, 1)
    )
    create_many(ReminderLine, lines)
    return reminder


@action(P.REMINDER_ACKNOWLEDGE, says=_("Saw the reminder to {target}"), doors=(Door.PAGE,))
def acknowledge_reminder(reminder: Reminder, *, by: Actor) -> Reminder:
    """Say for one's agency that a reminder was seen.

    Raises Denied for another agency's, Conflict where it was said already.
    """
    if reminder.agency_id not in by.agency_ids:
        raise Denied("reminder.others", _("Only the agency that was reminded confirms this."))
    if not reminder.is_open:
        raise Conflict("reminder.seen", _("Your agency has confirmed this reminder already."))
    return change(
        reminder,
        expect={"acknowledged_at": None},
        acknowledged_at=clock.now(),
        acknowledged_by_id=by.id,
    )
