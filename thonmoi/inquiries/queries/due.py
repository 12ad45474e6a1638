"""What inquiries ask of somebody: to answer, to approve, to close what is answered."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from thonmoi.inquiries.models import Inquiry, Reply
from thonmoi.inquiries.rules import InquiryState, ReplyState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import NOBODY, Due, Kind, may_be_late


def due(actor: Actor, today: date) -> list[Due]:
    """Rows of the actor's agencies, and of the office that asked; in one question."""
    asks = actor.areas(P.INQUIRY_SEND)
    answers, approves = bool(actor.areas(P.REPLY_SAVE)), bool(actor.areas(P.REPLY_APPROVE))
    if not (asks or answers or approves):
        return []
    wanted = Q(agency__in=actor.agency_ids)
    if asks:
        wanted |= under("inquiry__unit__path", asks) or Q(pk__isnull=False)
    rows = Reply.objects.filter(wanted, inquiry__state=InquiryState.OPEN)
    found = list(rows.select_related("inquiry__unit", "agency").order_by("inquiry_id", "pk"))
    own = [one for one in found if one.agency_id in actor.agency_ids]
    return [*_own(own, answers, approves), *_asked(found, asks, today)]


def _own(rows: list[Reply], answers: bool, approves: bool) -> Iterator[Due]:
    for one in rows:
        if one.now is ReplyState.SENT and approves:
            yield _row(
                one, Kind.ASKED, _("The answers wait for the chair's approval."), _("Approve")
            )
        elif one.now is ReplyState.RETURNED and answers:
            yield _row(one, Kind.RETURNED, _("The answers were returned: mend them."), _("Mend"))
        elif one.now is ReplyState.OPEN and answers:
            yield _row(
                one, Kind.ASKED, _("The office asks; answer by the hour given."), _("Answer")
            )


def _row(one: Reply, kind: Kind, why: str, action: str) -> Due:
    at = localtime(one.due_at or one.inquiry.due_at)
    return Due(
        f"reply:{one.pk}",
        kind,
        one.inquiry.title,
        f"{why} "
        + _("Due %(hour)s on %(day)s.") % {"hour": f"{at:%H:%M}", "day": f"{at:%d/%m/%Y}"},
        reverse("reply", args=[one.pk]),
        action,
        due=at.date(),
        since=clock.day(one.inquiry.sent_at) if one.inquiry.sent_at else None,
        unit_path=one.unit_path,
        quote=one.return_reason,
        can_be_late=may_be_late(is_urged=one.agency.is_urged),
        agency_id=one.agency_id,
    )


def _asked(rows: list[Reply], asks: tuple[str, ...], today: date) -> Iterator[Due]:
    for _pk, group in groupby(rows, key=lambda one: one.inquiry_id):
        replies = list(group)
        inquiry = replies[0].inquiry
        if inquiry.unit.path.startswith(asks):
            yield _to_close(inquiry, replies, today)


def _to_close(inquiry: Inquiry, replies: list[Reply], today: date) -> Due:
    arrived = sum(one.now is ReplyState.ARRIVED for one in replies)
    is_done = arrived == len(replies)
    why = (
        _("Every body has answered: look at the table and close the inquiry.")
        if is_done
        else _("%(n)s of %(all)s bodies have answered.") % {"n": arrived, "all": len(replies)}
    )
    return Due(
        f"inquiry:{inquiry.pk}",
        Kind.ASKED if is_done else Kind.WAITING,
        inquiry.title,
        why,
        reverse("inquiry", args=[inquiry.pk]),
        since=clock.day(inquiry.sent_at) if inquiry.sent_at else None,
        unit_path=inquiry.unit.path,
        can_be_late=False,
        agency_id=NOBODY,
    )
