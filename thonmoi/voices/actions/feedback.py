"""Residents' feedback: sent, looked at, answered; what was given to reach the sender is erased."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, change_where, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.fields import ancestors, under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.units.models import Unit
from thonmoi.voices import rules
from thonmoi.voices.actions._owning import About, require_owner
from thonmoi.voices.models import Feedback, Terms
from thonmoi.voices.rules import Decision, FeedbackFacts, FeedbackState


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
    answer_days, contact_days = _terms(unit)
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
        due=rules.day_after(today, answer_days),
        state=FeedbackState.WAITING,
    )


@action(P.FEEDBACK_MODERATE, says=_("Decided about feedback: {target}"), doors=(Door.PAGE,))
def moderate_feedback(
    feedback: Feedback,
    *,
    by: Actor,
    version: int,
    decision: Decision,
    owner: Agency | None = None,
    shown_text: str = "",
    is_photo_shown: bool = False,
    reason: str = "",
) -> Feedback:
    """Decide whether feedback is shown outside, who answers it, or that it is not taken up.

    It may be decided again. Raises Invalid where nobody is named to answer, or no reason given.
    """
    expect = {"version": version}
    if decision is Decision.DECLINE:
        hidden = {"is_published": False, "is_photo_shown": False, "owner": None}
        why = rules.said(reason, "reason")
        return change(feedback, expect=expect, state=FeedbackState.DECLINED, reason=why, **hidden)
    if owner is None:
        raise Invalid("feedback.owner", _("Say which body answers."), field="owner")
    shows = decision is Decision.SHOW
    values: dict[str, Any] = {"owner": owner, "is_published": shows, "reason": ""}
    values["shown_text"] = rules.said(shown_text, "shown_text") if shows else ""
    values["is_photo_shown"] = shows and is_photo_shown and feedback.photo_id is not None
    values["state"] = FeedbackState.ANSWERED if feedback.answer else FeedbackState.TAKEN
    return change(feedback, expect=expect, **values)


@action(P.FEEDBACK_ANSWER, says=_("Answered feedback: {target}"), doors=(Door.PAGE,))
def answer_feedback(feedback: Feedback, *, by: Actor, version: int, answer: str) -> Feedback:
    """Answer feedback that was taken up, or write the answer better.

    By the body named to answer, or the office; an answer is as public as its feedback. Raises
    Denied for others, Conflict while nobody has looked at it.
    """
    require_owner(feedback, by)
    rules.require_feedback(feedback.now, FeedbackState.TAKEN, FeedbackState.ANSWERED)
    return change(
        feedback,
        expect={"version": version},
        state=FeedbackState.ANSWERED,
        answer=rules.said(answer, "answer"),
        answered_on=clock.today(),
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
) -> Terms:
    """Say in how many days feedback of an area is answered, and how long a contact is kept."""
    values = {"answer_days": answer_days, "contact_days": contact_days}
    words = {"channel": channel.strip(), "basis": basis.strip()[:300]}
    known = Terms.objects.filter(unit=unit).first()
    if known is None:
        return create(Terms, unit=unit, **values, **words)
    return change(known, **values, **words)


def _terms(unit: Unit) -> tuple[int | None, int | None]:
    """Days to the answer, days that a contact is kept: of the place, else of the nearest above."""
    rows = Terms.objects.filter(unit__path__in=ancestors(unit.path)).select_related("unit")
    found = max(rows, key=lambda row: len(row.unit.path), default=None)
    return (found.answer_days, found.contact_days) if found else (None, None)
