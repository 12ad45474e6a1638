"""Feedback as its sender and everybody read it: only what a moderator let out."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import ancestors, known_first, under
from thonmoi.library.models import StoredFile
from thonmoi.voices import rules
from thonmoi.voices.models import Feedback, Terms
from thonmoi.voices.rules import FeedbackState


@dataclass(frozen=True, slots=True)
class Shown:
    """A feedback as anybody reads it: the words that a moderator let out, and the answer."""

    pk: int
    subject: str
    text: str
    answer: str
    answered_on: date | None
    owner: str
    photo_pk: int | None


@dataclass(frozen=True, slots=True)
class Followed:
    """What the sender reads by his code: how far it is, until when, the answer."""

    subject: str
    unit: str
    raised_on: date
    due: date | None
    is_due_certain: bool
    state: FeedbackState
    owner: str
    reason: str
    answer: str
    answered_on: date | None

    @property
    def state_label(self) -> str | Promise:
        return rules.FEEDBACK_LABELS[self.state]


def followed(actor: Actor, code: str) -> Followed:
    """What the sender may read with his code; NotFound for a code that nobody was given."""
    rows = Feedback.objects.filter(code=rules.digest_of(code)).select_related("unit", "owner")
    row = rows.first()
    if row is None:
        raise NotFound(
            "feedback.code", _("There is no feedback with this code. Check each letter of it.")
        )
    owner = row.owner.name if row.owner else ""
    same = (row.raised_on, row.due, row.is_due_certain, row.now)
    told = (owner, row.reason, row.answer, row.answered_on)
    return Followed(row.subject, str(row.unit), *same, *told)


def published_feedback(
    actor: Actor, unit_path: str, *, project_pk: int | None = None, most: int = 20
) -> list[Shown]:
    """Feedback of a place that a moderator let out, the latest answers first.

    Asked for the public site: what is not let out is not among them, whoever asks.
    """
    rows = Feedback.objects.filter(under("unit_path", (unit_path,)), is_published=True)
    if project_pk is not None:
        rows = rows.filter(project=project_pk)
    ordered = rows.select_related("owner").order_by(
        known_first("-answered_on"), "-raised_on", "-pk"
    )
    return [
        Shown(
            row.pk, row.subject, row.shown_text, row.answer, row.answered_on,
            row.owner.name if row.owner else "", row.pk if row.is_photo_shown else None,
        )
        for row in ordered[:most]
    ]  # fmt: skip


def published_photo(actor: Actor, pk: int) -> StoredFile:
    """The photo of a feedback that a moderator let out with it; NotFound otherwise."""
    shown = Feedback.objects.filter(is_published=True, is_photo_shown=True, pk=pk)
    found = shown.select_related("photo").first()
    if found is None or found.photo is None:
        raise NotFound("feedback.photo", _("There is no such photo."))
    return found.photo


def terms(actor: Actor, path: str) -> Terms | None:
    """The terms that hold at a place: its own, else of the nearest above; public facts."""
    rows = Terms.objects.filter(unit__path__in=ancestors(path)).select_related("unit")
    return max(rows, key=lambda row: len(row.unit.path), default=None)
