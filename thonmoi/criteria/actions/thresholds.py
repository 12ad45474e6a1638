"""Filling a threshold that was not known (decision 6)."""

from typing import Protocol

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create_many
from thonmoi.criteria import rules
from thonmoi.criteria.actions.activating import retire
from thonmoi.criteria.actions.rows import write_set
from thonmoi.criteria.models import CriteriaSet, Indicator, ThresholdConfirmation
from thonmoi.criteria.rules import Filled, SetState
from thonmoi.criteria.written import FETCHED, content_of
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, NotFound
from thonmoi.kernel.permissions import Permission as P


class Area(Protocol):
    """The area of the office that read the document."""

    unit_path: str


@action(P.THRESHOLD_FILL, says=_("Filled a requirement of {target}"), doors=(Door.PAGE,))
def fill_threshold(
    area: Area, *, by: Actor, indicator: Indicator, filled: Filled, note: str = ""
) -> CriteriaSet:
    """Make a new edition of the set with what a document requires; the old one retires.

    Standings keep pointing to the edition they were judged by. Returns the new edition.
    Raises Conflict where the set is not active, or a checked value would be replaced by an
    office whose area is only part of the set's.
    """
    old = binding(area, indicator)
    if old.state != SetState.ACTIVE:
        raise Conflict(
            "set.not-active", _("Only the active edition is filled. Open it and fill there.")
        )
    content = rules.fill(
        content_of(old),
        indicator.code,
        filled,
        is_confirmed=indicator.confirmations.exists(),
        may_replace=old.unit_path.startswith(area.unit_path),
    )
    retire(old.slug)
    made = write_set(
        content,
        state=SetState.ACTIVE,
        document=old.document,
        overlay_on=old.overlay_on,
        issued_by=old.issued_by,
    )
    _carry_confirmations(old, made, changed=indicator.code)
    return made


def binding(area: Area, indicator: Indicator) -> CriteriaSet:
    """The indicator's set with its rows; NotFound where it does not bind the area."""
    rows = CriteriaSet.objects.select_related("document", "overlay_on")
    found = rows.prefetch_related(*FETCHED).get(criteria__indicators=indicator)
    upper, lower = sorted((found.unit_path, area.unit_path), key=len)
    if not lower.startswith(upper):
        raise NotFound("indicator.unknown", _("There is no such indicator."))
    return found


def _carry_confirmations(old: CriteriaSet, made: CriteriaSet, *, changed: str) -> None:
    """What was confirmed in the old edition stands in the new one, but for what changed."""
    new = {one.code: one for one in Indicator.objects.filter(criterion__criteria_set=made)}
    told = ThresholdConfirmation.objects.filter(indicator__criterion__criteria_set=old)
    create_many(
        ThresholdConfirmation,
        (
            {
                "indicator": new[one.indicator.code],
                "document_id": one.document_id,
                "by_id": one.by_id,
                "office": one.office,
                "at": one.at,
                "unit_path": one.unit_path,
            }
            for one in told.select_related("indicator").order_by("pk")
            if one.indicator.code != changed
        ),
    )
