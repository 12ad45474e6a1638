"""Titles: by a document (decision 12)."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.criteria.rules.words import Level
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.plans.models import Title
from thonmoi.units.models import Unit


@action(P.TITLE_RECORD, says=_("Recorded the title {target}"), doors=(Door.PAGE,))
def record_title(
    unit: Unit,
    *,
    by: Actor,
    level: Level,
    recognised_on: date,
    document: Document,
    is_acknowledged: bool = False,
    remark: str = "",
) -> Title:
    """A unit holds a level by a decision; one known from a plan alone is confirmed by it.

    `is_acknowledged` where the document goes on with what the communes before it held.

    Raises Conflict where a decision is recorded already, Invalid for a day to come.
    """
    if recognised_on > clock.today():
        raise Invalid("title.day", _("The day has not come yet."), field="recognised_on")
    values: dict[str, Any] = {"recognised_on": recognised_on, "document": document}
    values |= {"is_acknowledged": is_acknowledged, "remark": remark}
    held = Title.objects.filter(unit=unit, level=level, ended_on=None).first()
    if held is None:
        return create(Title, unit=unit, level=level, **values)
    if held.document_id is not None:
        raise Conflict("title.twice", _("The unit holds this title by a decision already."))
    return change(held, expect={"document": None}, **values)


@action(P.TITLE_END, says=_("Ended the title {target}"), doors=(Door.NESTED,))
def end_title(title: Title, *, by: Actor, on: date, document: Document, note: str = "") -> Title:
    """A title ends by the document that withdraws it; it stays to be read.

    Raises Conflict where it has ended already, Invalid for a day to come or before it was given.
    """
    if title.ended_on is not None:
        raise Conflict("title.ended", _("This title has ended already."))
    if on > clock.today() or (title.recognised_on and on < title.recognised_on):
        raise Invalid("title.day", _("A title ends on a day after it was given, until today."))
    return change(title, expect={"ended_on": None}, ended_on=on, ended_by=document)
