"""Who sees which survey: the Front those of its area, everybody the published ones."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules import LEVEL_LABELS, Level
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.surveys.document import in_full
from thonmoi.surveys.models import Survey
from thonmoi.surveys.queries.shown import SurveyView
from thonmoi.surveys.rules import SurveyKind, SurveyState

RELATED = ("unit", "led_by__unit", "led_by__parent")


def seen(actor: Actor) -> QuerySet[Survey]:
    """Surveys that an actor sees: results are everybody's once published, nothing else is."""
    own = under("unit_path", actor.areas(P.SURVEY_PLAN))
    published = Q(state=SurveyState.PUBLISHED)
    rows = Survey.objects.select_related(*RELATED)
    return rows.filter(own | published) if own else rows


def found(actor: Actor, pk: int) -> Survey:
    """A survey that the actor sees; NotFound otherwise."""
    row = seen(actor).filter(pk=pk).first()
    if row is None:
        raise NotFound("survey.unknown", _("There is no such survey, or it is not published."))
    return row


def leads(actor: Actor, row: Survey) -> bool:
    """Whether the actor is of the Front there."""
    return actor.can(P.SURVEY_PLAN, row.unit_path)


def view(row: Survey) -> SurveyView:
    same = (
        *("pk", "version", "title", "unit_path", "led_by_id", "batch", "form_paper"),
        *("form_source", "closes_on", "opened_on", "closed_on", "published_on"),
        *("posted_until", "report_paper", "level"),
    )
    values: dict[str, Any] = {name: getattr(row, name) for name in same}
    return SurveyView(
        **values,
        kind=SurveyKind(row.kind),
        level_label=level_label(row.level),
        unit=str(row.unit),
        unit_code=row.unit.code,
        led_by=in_full(row.led_by.name, row.led_by.unit.name),
        state=row.now,
    )


def level_label(level: str) -> Any:
    """The words for a level; nothing where a survey has none."""
    return LEVEL_LABELS[Level(level)] if level in list(Level) else ""
