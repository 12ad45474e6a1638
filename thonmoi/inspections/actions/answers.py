"""Recommendations: made after a visit, answered by their owners, closed or returned."""

from datetime import date

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.inspections.actions._leading import refuse_files, require_lead, require_state
from thonmoi.inspections.models import Inspection, Recommendation
from thonmoi.inspections.rules import ANSWERABLE, InspectionState, RecommendationState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked


@action(P.RECOMMENDATION_MAKE, says=_("Recommended: {target}"), doors=(Door.PAGE,))
def make_recommendation(
    inspection: Inspection, *, by: Actor, text: str, owner: Agency, due: date | None = None
) -> Recommendation:
    """Recommend something to an agency after a visit; returns the row.

    Raises Conflict before the visit, Invalid for empty words or a day before the visit, Denied
    for another agency's inspection.
    """
    require_lead(inspection.lead, inspection.unit_path, by)
    require_state(inspection, InspectionState.VISITED)
    _require_words(text, "text")
    if due and inspection.visited_on and due < inspection.visited_on:
        raise Invalid("recommendation.due", _("This day lies before the visit."), field="due")
    last = Recommendation.objects.filter(inspection=inspection).aggregate(last=Max("order"))
    return create(
        Recommendation,
        inspection=inspection,
        order=(last["last"] or 0) + 1,
        text=text.strip(),
        owner=owner,
        due=due,
        unit_path=max(owner.unit.path, inspection.unit_path, key=len),
    )


@action(P.RECOMMENDATION_ANSWER, says=_("Answered: {target}"), doors=(Door.PAGE,))
def answer_recommendation(
    recommendation: Recommendation,
    *,
    by: Actor,
    version: int,
    answer: str,
    file: Checked | None = None,
    reference: str = "",
) -> Recommendation:
    """Say what was done about a recommendation: by its owner, or by who leads, from a paper.

    Raises Denied for others, Conflict where no answer is awaited, Invalid for empty words and
    for files of police and army.
    """
    owner, inspection = recommendation.owner, recommendation.inspection
    if owner.pk not in by.agency_ids:
        require_lead(inspection.lead, recommendation.unit_path, by)
    if recommendation.now not in ANSWERABLE:
        raise Conflict("recommendation.answered", _("It is answered already, or closed."))
    _require_words(answer, "answer")
    refuse_files((file,) if file else (), owner)
    fields = {"file": store_file(recommendation, by=by, file=file)} if file else {}
    return change(
        recommendation,
        expect={"version": version},
        state=RecommendationState.ANSWERED,
        answer=answer.strip(),
        answered_on=clock.today(),
        reference=reference.strip()[:300],
        **fields,
    )


@action(P.RECOMMENDATION_CLOSE, says=_("Closed: {target}"), doors=(Door.PAGE,))
def close_recommendation(
    recommendation: Recommendation, *, by: Actor, version: int, remark: str = ""
) -> Recommendation:
    """Close an answered recommendation: it was done. By the agency that leads, or the office."""
    _require_answered(recommendation, by)
    return change(
        recommendation,
        expect={"version": version},
        state=RecommendationState.CLOSED,
        close_note=remark.strip(),
        closed_on=clock.today(),
    )


@action(P.RECOMMENDATION_RETURN, says=_("Returned: {target}"), doors=(Door.PAGE,))
def return_recommendation(
    recommendation: Recommendation,
    *,
    by: Actor,
    version: int,
    reason: str,
    due: date | None = None,
) -> Recommendation:
    """Return an answer that is not enough, with the reason and, if given, a new day."""
    _require_answered(recommendation, by)
    _require_words(reason, "reason")
    if due and due < clock.today():
        raise Invalid("recommendation.due", _("Give a day that is still to come."), field="due")
    return change(
        recommendation,
        expect={"version": version},
        state=RecommendationState.RETURNED,
        return_reason=reason.strip(),
        due=due or recommendation.due,
    )


def _require_answered(recommendation: Recommendation, by: Actor) -> None:
    require_lead(recommendation.inspection.lead, recommendation.unit_path, by)
    if recommendation.now is RecommendationState.CLOSED:
        raise Conflict("recommendation.closed", _("It is closed already."))
    if recommendation.now is not RecommendationState.ANSWERED:
        raise Conflict(
            "recommendation.unanswered", _("Its owner has not answered yet: nothing to decide.")
        )


def _require_words(text: str, field: str) -> None:
    if not text.strip():
        raise Invalid("recommendation.empty", _("Write it in a sentence or two."), field=field)
