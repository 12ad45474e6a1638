"""What came to a body: reminders, and documents to confirm; also as rows of My work."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.models import Delivery, Reminder
from thonmoi.notices.rules import Due, Kind

MOST = 200


def _seen(actor: Actor, permission: P) -> Q:
    """What came to the actor's own agencies, and what his area sent."""
    return Q(agency__in=actor.agency_ids) | under("unit_path", actor.areas(permission))


def _reminders(actor: Actor) -> QuerySet[Reminder]:
    return Reminder.objects.filter(_seen(actor, P.REMINDER_SEND)).select_related("agency")


def reminders(actor: Actor) -> list[Reminder]:
    """Reminders to the actor's agencies and those of his area, newest first, with their lines."""
    return list(_reminders(actor).prefetch_related("lines").order_by("-sent_at", "-pk")[:MOST])


def reminder(actor: Actor, pk: int) -> Reminder:
    """One of them with its lines; NotFound otherwise."""
    found = _reminders(actor).prefetch_related("lines").filter(pk=pk).first()
    if found is None:
        raise NotFound("reminder.unknown", _("There is no such message for you."))
    return found


def _deliveries(actor: Actor) -> QuerySet[Delivery]:
    rows = Delivery.objects.filter(_seen(actor, P.DELIVERY_SEND))
    return rows.select_related("agency", "document__file")


def deliveries(actor: Actor) -> list[Delivery]:
    """Documents sent to the actor's agencies or from his area, newest first."""
    return list(_deliveries(actor).order_by("-sent_at", "-pk")[:MOST])


def delivery(actor: Actor, pk: int) -> Delivery:
    """One of them; NotFound otherwise."""
    found = _deliveries(actor).filter(pk=pk).first()
    if found is None:
        raise NotFound("delivery.unknown", _("There is no such document sent to you."))
    return found


def unread(actor: Actor) -> int:
    """How many messages wait for the actor's agencies, for the bell."""
    if not actor.agency_ids:
        return 0
    reminders_, deliveries_ = _waiting(actor)
    return len(reminders_) + len(deliveries_)


def _waiting(actor: Actor) -> tuple[list[Reminder], list[Delivery]]:
    """What the actor's own agencies have not acknowledged, oldest first; for bell and work."""
    own = {"agency__in": actor.agency_ids, "acknowledged_at": None}
    papers = Delivery.objects.filter(**own).select_related("document").order_by("sent_at")
    key = ("received", tuple(sorted(actor.agency_ids)))
    return kept(actor, key, lambda: (_with_lines(Reminder.objects.filter(**own)), list(papers)))


def due(actor: Actor, today: date) -> list[Due]:
    """Reminders to look at and documents to confirm, for the actor's own agencies."""
    return list(_rows(actor))


def _rows(actor: Actor) -> Iterator[Due]:
    reminders_, deliveries_ = _waiting(actor)
    if actor.areas(P.REMINDER_ACKNOWLEDGE):
        yield from (_reminder(one) for one in reminders_)
    if actor.areas(P.DELIVERY_ACKNOWLEDGE):
        yield from (_delivery(row) for row in deliveries_)


def _with_lines(rows: QuerySet[Reminder]) -> list[Reminder]:
    return list(rows.prefetch_related("lines").order_by("sent_at"))


def _reminder(one: Reminder) -> Due:
    """A reminder is no work by itself: nobody is reminded of it again."""
    count = len(one.lines.all())
    return Due(
        f"reminder:{one.pk}",
        Kind.ASKED,
        _("Reminder of %(office)s") % {"office": one.office},
        ngettext("%(n)s thing to be done", "%(n)s things to be done", count) % {"n": count},
        reverse("reminder", args=[one.pk]),
        _("Look"),
        since=clock.day(one.sent_at),
        unit_path=one.unit_path,
        quote=one.note,
        can_be_late=False,
        agency_id=one.agency_id,
    )


def _delivery(one: Delivery) -> Due:
    return Due(
        f"delivery:{one.pk}",
        Kind.ASKED,
        _("Confirm the receipt of %(document)s") % {"document": one.document},
        _("%(office)s sent it to your agency.") % {"office": one.office},
        reverse("delivery", args=[one.pk]),
        _("Confirm the receipt"),
        since=clock.day(one.sent_at),
        unit_path=one.unit_path,
        agency_id=one.agency_id,
    )
