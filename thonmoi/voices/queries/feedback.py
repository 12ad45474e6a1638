"""Feedback of residents: for those who look at it and answer it; for who sent it; for everybody."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.pages import SIZE, Page
from thonmoi.voices import rules
from thonmoi.voices.models import Feedback
from thonmoi.voices.rules import FeedbackState

OPEN = (FeedbackState.WAITING, FeedbackState.TAKEN)


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """One feedback as officials see it; `contact` is empty for all but its moderators."""

    pk: int
    subject: str
    text: str
    shown_text: str
    unit: str
    unit_path: str
    project_pk: int | None
    contact: str
    contact_until: date | None
    photo_pk: int | None
    is_photo_shown: bool
    is_published: bool
    raised_on: date
    owner: str
    owner_id: int | None
    due: date | None
    is_due_certain: bool
    is_late: bool
    state: FeedbackState
    reason: str
    answer: str
    answered_on: date | None
    version: int

    def __str__(self) -> str:
        return self.subject

    @property
    def state_label(self) -> str | Promise:
        return rules.FEEDBACK_LABELS[self.state]

    @property
    def state_look(self) -> str:
        return rules.FEEDBACK_LOOKS[self.state]

    @property
    def is_taken(self) -> bool:
        return self.state in (FeedbackState.TAKEN, FeedbackState.ANSWERED)


def feedback_list(actor: Actor, *, state: str = "", page: int = 1) -> Page[FeedbackView]:
    """Feedback that the actor looks at or answers: what waits first, the oldest before others."""
    rows = _seen(actor)
    if state in list(FeedbackState):
        rows = rows.filter(state=state)
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // SIZE)))
    place = Case(
        *(When(state=one, then=Value(i)) for i, one in enumerate(OPEN)),
        default=Value(9),
        output_field=IntegerField(),
    )
    found = rows.annotate(place=place).order_by("place", "raised_on", "pk")
    part = found[(number - 1) * SIZE : number * SIZE]
    return Page(tuple(_view(actor, row) for row in part), number, total)


def feedback(actor: Actor, pk: int) -> FeedbackView:
    """One of them; NotFound for whoever neither looks at it nor answers it."""
    return _view(actor, feedback_row(actor, pk))


def feedback_row(actor: Actor, pk: int) -> Feedback:
    """A feedback as the subject of a deed; NotFound where the actor does not see it."""
    found = _seen(actor).filter(pk=pk).first()
    if found is None:
        raise NotFound("feedback.unknown", _("There is no such feedback in your area."))
    return found


def _seen(actor: Actor) -> QuerySet[Feedback]:
    areas = under("unit_path", actor.areas(P.FEEDBACK_MODERATE)) or Q(pk__isnull=False)
    rows = Feedback.objects.filter(areas | Q(owner__in=actor.agency_ids))
    return rows.select_related("unit", "owner")


def _view(actor: Actor, row: Feedback) -> FeedbackView:
    same = ("pk", "subject", "text", "shown_text", "unit_path", "contact_until", "version")
    more = ("is_photo_shown", "is_published", "raised_on", "owner_id", "due", "is_due_certain")
    values: dict[str, Any] = {name: getattr(row, name) for name in (*same, *more)}
    waits = row.now in OPEN
    is_urged = row.owner.is_urged if row.owner else True
    due = row.due if row.is_due_certain else None
    return FeedbackView(
        **values,
        unit=str(row.unit),
        project_pk=row.project_id,
        contact=row.contact if actor.can(P.FEEDBACK_MODERATE, row.unit_path) else "",
        photo_pk=row.photo_id,
        owner=row.owner.name if row.owner else "",
        is_late=rules.is_late(waits=waits, due=due, is_urged=is_urged, today=clock.today()),
        state=row.now,
        reason=row.reason,
        answer=row.answer,
        answered_on=row.answered_on,
    )
