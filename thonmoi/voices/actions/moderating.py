"""Feedback looked at and answered."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.voices import rules
from thonmoi.voices.actions._owning import require_owner
from thonmoi.voices.models import Feedback
from thonmoi.voices.rules import Decision, FeedbackState


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
