"""Confirming a threshold as its document says it."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.criteria.actions.thresholds import Area, binding
from thonmoi.criteria.models import Indicator, ThresholdConfirmation
from thonmoi.criteria.rules import SetState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document


@action(P.THRESHOLD_CONFIRM, says=_("Confirmed what {target} requires"), doors=(Door.PAGE,))
def confirm_threshold(
    area: Area, *, by: Actor, indicator: Indicator, document: Document | None = None
) -> ThresholdConfirmation:
    """Record that the office compared an indicator with the document; returns the fact.

    `document` is that of the set where none is given. Raises Conflict where this area has
    confirmed it, Invalid where nothing is known that could be confirmed.
    """
    found = binding(area, indicator)
    if found.state == SetState.RETIRED:
        raise Conflict("set.retired", _("This edition has retired. Confirm in the active one."))
    if not indicator.thresholds.exclude(value=None).exists():
        raise Invalid("threshold.unknown", _("What is required is not known yet. Fill it first."))
    if indicator.confirmations.filter(unit_path=area.unit_path).exists():
        raise Conflict("threshold.confirmed", _("This requirement was confirmed already."))
    paper = document or found.document
    if paper is None:
        raise Invalid("set.no-document", _("Register the document that issues this set first."))
    return create(
        ThresholdConfirmation,
        indicator=indicator,
        document=paper,
        by_id=by.id,
        office=by.office,
        at=clock.now(),
        unit_path=area.unit_path,
    )
