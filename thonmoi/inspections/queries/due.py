"""What inspections ask of somebody: to answer, to decide about an answer, to visit."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.inspections.models import Inspection, Recommendation
from thonmoi.inspections.rules import (
    ANSWERABLE,
    InspectionState,
    RecommendationState,
    is_late,
)
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import NOBODY, Due, Kind, may_be_late


def due(actor: Actor, today: date) -> list[Due]:
    """Rows of the agencies of the actor: recommendations to answer, answers and visits due.

    The office that keeps the plan reads besides how many answers are late, as what waits for
    others.
    """
    return list(_rows(actor, today))


def _rows(actor: Actor, today: date) -> Iterator[Due]:
    leads, kept = bool(actor.areas(P.INSPECTION_VISIT)), actor.areas(P.PLAN_ENFORCE)
    if not (leads or actor.areas(P.RECOMMENDATION_ANSWER)):
        return
    rows = _recommendations(actor, kept, today)
    yield from (_to_answer(one) for one in rows if _is_asked(one, actor))
    if leads:
        yield from (_to_decide(one) for one in rows if one.now is RecommendationState.ANSWERED)
        yield from map(_to_visit, _visits(actor))
    late = sum(_is_late(one, today) for one in rows if one.unit_path.startswith(kept))
    if kept and late:
        yield _late(late)


def _recommendations(actor: Actor, kept: tuple[str, ...], today: date) -> list[Recommendation]:
    """In one question: what is asked of the actor, what he decides, what is late where he keeps."""
    asked = Q(owner__in=actor.agency_ids, state__in=ANSWERABLE)
    answered = Q(inspection__lead__in=actor.agency_ids, state=RecommendationState.ANSWERED)
    wanted = asked | answered
    if kept:
        late = Q(state__in=ANSWERABLE, due__lt=today, owner__is_urged=True)
        wanted |= late & (under("unit_path", kept) or Q(pk__isnull=False))
    rows = Recommendation.objects.filter(wanted).order_by("pk")
    return list(rows.select_related("owner", "inspection__unit", "inspection__lead"))


def _visits(actor: Actor) -> list[Inspection]:
    rows = Inspection.objects.filter(
        lead__in=actor.agency_ids, state=InspectionState.PLANNED, planned_on__isnull=False
    )
    return list(rows.select_related("unit", "lead").order_by("pk"))


def _is_asked(one: Recommendation, actor: Actor) -> bool:
    return one.now in ANSWERABLE and one.owner_id in actor.agency_ids


def _is_late(one: Recommendation, today: date) -> bool:
    return is_late(one.now, one.due, is_urged=one.owner.is_urged, today=today)


def _to_answer(one: Recommendation) -> Due:
    is_returned = one.now is RecommendationState.RETURNED
    return Due(
        f"recommendation:{one.pk}",
        Kind.RETURNED if is_returned else Kind.ASKED,
        Truncator(one.text).chars(160),
        _("Recommended by %(lead)s after its visit.") % {"lead": one.inspection.lead},
        reverse("recommendation-answer", args=[one.pk]),
        _("Answer"),
        due=one.due,
        since=one.inspection.visited_on,
        unit_path=one.unit_path,
        quote=one.return_reason if is_returned else "",
        can_be_late=may_be_late(is_urged=one.owner.is_urged),
        agency_id=one.owner_id,
    )


def _to_decide(one: Recommendation) -> Due:
    return Due(
        f"recommendation:{one.pk}:answer",
        Kind.ASKED,
        Truncator(one.text).chars(160),
        _("%(owner)s has answered: close it or return it.") % {"owner": one.owner},
        reverse("inspection", args=[one.inspection_id]) + f"#r-{one.pk}",
        _("Decide"),
        since=one.answered_on,
        unit_path=one.unit_path,
        quote=one.answer,
        agency_id=one.inspection.lead_id,
    )


def _to_visit(one: Inspection) -> Due:
    return Due(
        f"inspection:{one.pk}",
        Kind.ASKED,
        Truncator(str(one)).chars(160),
        _("An inspection of the programme of %(year)s.") % {"year": one.year},
        reverse("inspection-visit", args=[one.pk]),
        _("Record the visit"),
        due=one.planned_on,
        unit_path=one.unit_path,
        can_be_late=may_be_late(is_urged=one.lead.is_urged),
        agency_id=one.lead_id,
    )


def _late(count: int) -> Due:
    return Due(
        "recommendations:late",
        Kind.WAITING,
        ngettext("%(n)s recommendation is overdue", "%(n)s recommendations are overdue", count)
        % {"n": count},
        _("Their owners have not answered by the day that was set."),
        reverse("recommendations") + "?state=late",
        count=count,
        agency_id=NOBODY,
    )
