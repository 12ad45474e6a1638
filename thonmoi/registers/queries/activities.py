"""The log of activities: lists, one activity, its row for a deed."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.registers.models import Activity
from thonmoi.registers.queries._activity import ActivityView
from thonmoi.registers.queries._seen import ActivityFilter, seen_activities
from thonmoi.registers.queries.entries import MOST
from thonmoi.registers.rules import ActivityKind
from thonmoi.ui.pages import SIZE, Page


def activities(
    actor: Actor, wanted: ActivityFilter | None = None, *, page: int = 1
) -> Page[ActivityView]:
    """Activities that the actor sees and that pass, newest first."""
    rows = seen_activities(actor, wanted or ActivityFilter())
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // SIZE)))
    found = _ordered(rows)[(number - 1) * SIZE : number * SIZE]
    return Page(tuple(map(_view, found)), number, total)


def all_activities(actor: Actor, wanted: ActivityFilter) -> list[ActivityView]:
    """All of them, for a file; withdrawn ones say so."""
    return [_view(row) for row in _ordered(seen_activities(actor, wanted))[:MOST]]


def activity(actor: Actor, pk: int) -> ActivityView:
    """One activity; NotFound outside the actor's areas."""
    return _view(activity_row(actor, pk))


def activity_row(actor: Actor, pk: int) -> Activity:
    """An activity as the subject of a deed; NotFound outside the actor's areas."""
    found = _ordered(seen_activities(actor, ActivityFilter())).filter(pk=pk).first()
    if found is None:
        raise NotFound("activity.unknown", _("There is no such activity in your area."))
    return found


def _ordered(rows: QuerySet[Activity]) -> QuerySet[Activity]:
    related = rows.select_related("unit__parent", "agency", "clause", "criterion", "file")
    return related.order_by("-on", "-pk")


def _view(row: Activity) -> ActivityView:
    place = f"{row.unit}, {row.unit.parent}" if row.unit.level == "hamlet" else str(row.unit)
    return ActivityView(
        row.pk,
        ActivityKind(row.kind),
        row.on,
        place,
        row.unit.path,
        row.agency.name if row.agency else "",
        row.what,
        row.sessions,
        row.people,
        row.women,
        row.clause.plan_id if row.clause else None,
        row.clause.path if row.clause else "",
        f"{row.criterion.code}. {row.criterion.name}" if row.criterion else "",
        row.file_id,
        row.file.name if row.file else "",
        bool(row.file and row.file.media_type.startswith("image/")),
        row.reference,
        row.remark,
        row.withdrawn_on,
        row.withdrawn_reason,
        row.version,
    )
