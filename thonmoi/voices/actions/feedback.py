"""Residents' feedback: sent, looked at, answered; what was given to reach the sender is erased."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, change_where, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import ancestors, under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.procedures import queries as procedures
from thonmoi.procedures.rules import DayKind
from thonmoi.procedures.rules import due as counted
from thonmoi.units.models import Unit
from thonmoi.voices import rules
from thonmoi.voices.actions._owning import About
from thonmoi.voices.models import Feedback, Terms
from thonmoi.voices.rules import FeedbackFacts, FeedbackState


@action(P.FEEDBACK_SEND, says=_("A resident sent feedback: {target}"), doors=(Door.PAGE,))
def send_feedback(
    unit: Unit,
    *,
    by: Actor,
    facts: FeedbackFacts,
    code: str,
    about: About | None = None,
    photo: Checked | None = None,
) -> Feedback:
    """Keep what a resident sends from a public page; `code` is what he looks the answer up by.

    It stays hidden until somebody has looked at it. Raises Invalid for no words and for a
    denunciation; a contact is kept only where the terms say how long.
    """
    named, today = about or About(), clock.today()
    fields = facts.as_fields()
    thing = named.project or named.criterion
    terms = _terms(unit)
    contact_days = terms.contact_days if terms else None
    if not contact_days:
        fields["contact"] = ""
    return create(
        Feedback,
        **fields,
        code=rules.digest_of(code),
        subject=(thing.name if thing else str(unit))[:300],
        unit=unit,
        unit_path=unit.path,
        project=named.project,
        criterion=named.criterion,
        contact_until=rules.day_after(today, contact_days) if fields["contact"] else None,
        photo=store_file(unit, by=by, file=photo) if photo else None,
        raised_on=today,
        **_due(unit, by, terms, today),
        state=FeedbackState.WAITING,
    )


@action(P.FEEDBACK_FORGET, says=_("Erased contacts of senders: {target}"), doors=(Door.COMMAND,))
def forget_feedback(place: Any, *, by: Actor) -> int:
    """Erase what was given to reach senders wherever its day has come; gives how many."""
    rows = Feedback.objects.filter(
        under("unit_path", (place.unit_path,)), contact_until__lt=clock.today()
    )
    return len(change_where(rows, contact="", contact_until=None))


@action(P.TERMS_SET, says=_("Set the terms of feedback: {target}"), doors=(Door.PAGE,))
def set_terms(
    unit: Unit,
    *,
    by: Actor,
    answer_days: int | None,
    contact_days: int | None,
    channel: str,
    basis: str,
    answer_kind: DayKind = DayKind.CALENDAR,
) -> Terms:
    """Say in how many days feedback of an area is answered, and how long a contact is kept.

    `answer_kind`: calendar or working days, as the document says. What was sent before keeps its
    day.
    """
    values = {"answer_days": answer_days, "answer_kind": answer_kind, "contact_days": contact_days}
    words = {"channel": channel.strip(), "basis": basis.strip()[:300]}
    known = Terms.objects.filter(unit=unit).first()
    if known is None:
        return create(Terms, unit=unit, **values, **words)
    return change(known, **values, **words)


def _terms(unit: Unit) -> Terms | None:
    """The terms that hold at a place: its own, else of the nearest above."""
    rows = Terms.objects.filter(unit__path__in=ancestors(unit.path)).select_related("unit")
    return max(rows, key=lambda row: len(row.unit.path), default=None)


def _due(unit: Unit, by: Actor, terms: Terms | None, today: date) -> dict[str, Any]:
    """Until when it is to be answered, counted as the terms say, with the holidays of the place."""
    if terms is None or terms.answer_days is None:
        return {"due": None}
    kind, off = DayKind(terms.answer_kind), procedures.calendar(by, unit.path)
    last = counted(today, terms.answer_days, kind, off, is_confirmed=True)
    return {"due": last.on, "is_due_certain": last.is_certain}
