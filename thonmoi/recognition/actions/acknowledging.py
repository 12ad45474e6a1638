"""A title that goes on after a merger, by a document."""

from collections.abc import Collection
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.criteria.rules import Level
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.plans import actions as plans
from thonmoi.plans.models import Title
from thonmoi.recognition import rules
from thonmoi.recognition.rules import Origin
from thonmoi.units.models import Unit


@action(P.TITLE_ACKNOWLEDGE, says=_("Recorded the acknowledgement of {target}"), doors=(Door.PAGE,))
def acknowledge_title(
    unit: Unit,
    *,
    by: Actor,
    level: Level,
    document: Document,
    on: date,
    origins: Collection[Origin],
    reason: str = "",
) -> Title:
    """Record that a document acknowledges the title of a commune formed by a merger.

    `origins` are the communes before it with what they held (`queries.heir`); their own titles
    stay as they were. Raises Conflict where none of them held the level or the commune holds it
    already, Invalid for a day that cannot be, and without a reason where not all of them held it.
    """
    day = rules.past(on, clock.today())
    said = rules.check_acknowledged(origins, level, day, unit.valid_from, reason)
    given = {"level": level, "recognised_on": day, "document": document}
    return plans.record_title(unit, by=by, **given, is_acknowledged=True, remark=said)
