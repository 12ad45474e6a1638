"""What registrations ask of somebody, in one question to the database."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Count, Max, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import NOBODY, Due, Kind
from thonmoi.registration.models import Registration
from thonmoi.registration.rules import Adviser, RegistrationState, Verdict

MOST = 500


def due(actor: Actor, today: date) -> list[Due]:
    """Contents to appraise, words to advise, what was returned to the commune, what to decide."""
    areas = {
        one: actor.areas(one) for one in (P.APPRAISAL_GIVE, P.ADVICE_GIVE, P.REGISTRATION_SEND)
    }
    if not any(areas.values()):
        return []
    return [made for row in _rows(actor, areas) for made in _made(row, actor, areas)]


def _rows(actor: Actor, areas: dict[P, tuple[str, ...]]) -> list[Any]:
    waiting = Q(contents__appraisals__verdict=Verdict.WAITING) & Q(
        contents__appraisals__is_past=False, contents__dropped_on=None
    )
    mine = waiting & Q(contents__appraisals__agency__in=actor.agency_ids)
    everywhere = tuple(path for found in areas.values() for path in found)
    asks = Q(state=RegistrationState.SENT) | (
        Q(state=RegistrationState.DRAFT) & ~Q(return_reason="")
    )
    rows = Registration.objects.filter(asks, under("commune__path", everywhere))
    rows = rows.select_related("commune")
    counted = rows.annotate(
        waiting=Count("contents__appraisals", filter=waiting, distinct=True),
        mine=Count("contents__appraisals", filter=mine, distinct=True),
        asked=Max("contents__appraisals__agency", filter=mine),
        finance=Count("advices", filter=Q(advices__adviser=Adviser.FINANCE), distinct=True),
        office=Count("advices", filter=Q(advices__adviser=Adviser.OFFICE), distinct=True),
    )
    return list(counted.order_by("sent_on", "pk")[:MOST])


def _made(row: Any, actor: Actor, areas: dict[P, tuple[str, ...]]) -> Iterator[Due]:
    if row.state == RegistrationState.DRAFT:
        if row.return_reason and actor.can(P.REGISTRATION_SEND, row.unit_path):
            why = _("Returned by the office: change it, then send it again.")
            yield _due(row, "returned", Kind.RETURNED, why, None, None, row.return_reason)
        return
    if row.mine:
        why = _("%(n)s contents wait for your appraisal.") % {"n": row.mine}
        yield _due(row, "appraise", Kind.ASKED, why, row.appraise_by, row.asked)
    elif not row.waiting and actor.can(P.ADVICE_GIVE, row.unit_path):
        for adviser, given in ((Adviser.FINANCE, row.finance), (Adviser.OFFICE, row.office)):
            if str(adviser) in actor.roles and not given:
                why = _("Every division has appraised it: advise the district.")
                yield _due(row, f"advise-{adviser}", Kind.ASKED, why, row.advise_by, NOBODY)
        if row.finance and row.office and actor.can(P.REGISTRATION_APPROVE, row.unit_path):
            why = _("Appraised and advised on: submit it, then record what the district decides.")
            yield _due(row, "approve", Kind.ASKED, why, None, NOBODY)


def _due(
    row: Any,
    key: str,
    kind: Kind,
    why: str,
    day: date | None,
    agency: int | None,
    quote: str = "",
) -> Due:
    return Due(
        f"registration:{row.pk}:{key}",
        kind,
        _("Contents to consolidate, %(commune)s %(year)s")
        % {"commune": row.commune, "year": row.year},
        why,
        reverse("registration", args=[row.pk]),
        due=day,
        since=row.sent_on,
        unit_path=row.unit_path,
        quote=quote,
        agency_id=agency,
    )
