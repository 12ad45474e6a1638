"""What papers ask of their agency: one that is submitted waits for its number and day."""

from datetime import date

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept, was_written
from thonmoi.dispatches.models import Dispatch
from thonmoi.dispatches.rules import DispatchState
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import NOBODY, Due, Kind


def due(actor: Actor, today: date) -> list[Due]:
    """Rows of the actor's own agencies; in one question, none where nobody ever wrote one."""
    if not actor.agency_ids or not actor.areas(P.DISPATCH_ISSUE):
        return []
    if not was_written(actor, Dispatch._meta.db_table):
        return []
    key = ("dispatches-due", tuple(sorted(actor.agency_ids)), get_language() or "")
    return kept(actor, key, lambda: _rows(actor))


def _rows(actor: Actor) -> list[Due]:
    rows = Dispatch.objects.filter(agency__in=actor.agency_ids, state=DispatchState.SUBMITTED)
    return [_row(one) for one in rows.select_related("agency__unit").order_by("submitted_at")]


def _row(one: Dispatch) -> Due:
    return Due(
        f"dispatch:{one.pk}",
        Kind.WAITING,
        str(one),
        _("Submitted for signature: number, day and signed file are still to be recorded."),
        reverse("dispatch", args=[one.pk]),
        _("Record"),
        since=localdate(one.submitted_at) if one.submitted_at else None,
        unit_path=one.unit_path,
        can_be_late=False,
        agency_id=NOBODY,
    )
