"""When bodies, and single things, were reminded last: by messages and by issued letters."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Max

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.notices.models import LetterLine, Reminder, ReminderLine
from thonmoi.notices.rules import LetterState
from thonmoi.notices.rules.urging import Reminded


def reminded(actor: Actor, agency_ids: Iterable[int]) -> dict[int, Reminded]:
    """How often each body was reminded and when last; bodies never reminded are left out."""
    ids = set(agency_ids)
    said = Reminder.objects.filter(agency__in=ids).values_list("agency_id")
    found = {
        agency: Reminded(count, clock.day(last))
        for agency, count, last in said.annotate(n=Count("pk"), last=Max("sent_at"))
    }
    lines = LetterLine.objects.filter(
        agency__in=ids, letter__state=LetterState.ISSUED, is_left_out=False
    ).values_list("agency_id")
    for agency, count, last in lines.annotate(
        n=Count("letter", distinct=True), last=Max("letter__document__issued_on")
    ):
        before = found.get(agency, Reminded())
        found[agency] = Reminded(before.count + count, max(filter(None, (before.last, last))))
    return found


def told(actor: Actor, agency_ids: Iterable[int]) -> dict[tuple[int, str], date]:
    """When each thing was last told to a body, by body and key of the row of work."""
    rows = ReminderLine.objects.filter(reminder__agency__in=set(agency_ids))
    found = rows.values_list("reminder__agency_id", "key").annotate(last=Max("reminder__sent_at"))
    return {(agency, key): clock.day(last) for agency, key, last in found}
