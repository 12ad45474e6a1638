"""What comparing with the Treasury and settling works ask of people, for My work."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import NOBODY, Due, Kind
from thonmoi.treasury.models import Transfer
from thonmoi.treasury.queries.settling import Owed, owed


def due(actor: Actor, today: date) -> list[Due]:
    """Rows of the actor: differences and settlement for finance, dossiers for communes."""
    return list(_rows(actor))


def _rows(actor: Actor) -> Iterator[Due]:
    finance = actor.areas(P.SETTLEMENT_RECORD)
    if finance:
        yield from _differences(finance)
        for one in owed(actor, finance, is_submitted=True):
            yield _settle(one)
    communes = actor.areas(P.SUBMISSION_SEND)
    if communes:
        for one in owed(actor, communes, is_submitted=False):
            yield _submit(one)


def _differences(areas: tuple[str, ...]) -> Iterator[Due]:
    """One row for all lines of statements that nobody met, recorded or explained."""
    is_open = Q(payment=None) | Q(payment__withdrawn_on__isnull=False)
    rows = Transfer.objects.filter(under("statement__unit__path", areas), is_open, explained="")
    count = rows.count()
    if count:
        yield Due(
            "treasury-open",
            Kind.ASKED,
            _("Differences with the Treasury"),
            ngettext(
                "%(n)s line of its statements is neither recorded nor explained.",
                "%(n)s lines of its statements are neither recorded nor explained.",
                count,
            )
            % {"n": count},
            reverse("statements"),
            count=count,
            can_be_late=False,
            agency_id=NOBODY,
        )


def _submit(one: Owed) -> Due:
    return Due(
        f"settle-submit-{one.project_pk}",
        Kind.ASKED,
        _("Submit the settlement: %(work)s") % {"work": one.name},
        _why(one, _("Handed over on %(day)s; its settlement was not submitted.")),
        reverse("stage-reach", args=[one.project_pk]),
        due=one.last.on,
        since=one.since,
        unit_path=one.unit_path,
        can_be_late=one.last.is_certain,
    )


def _settle(one: Owed) -> Due:
    return Due(
        f"settle-{one.project_pk}",
        Kind.ASKED,
        _("Settle: %(work)s") % {"work": one.name},
        _why(one, _("Submitted on %(day)s; its settlement is to be verified and approved.")),
        reverse("settlement-record", args=[one.project_pk]),
        due=one.last.on,
        since=one.since,
        unit_path=one.unit_path,
        can_be_late=one.last.is_certain,
        agency_id=NOBODY,
    )


def _why(one: Owed, sentence: str) -> str:
    """The sentence, and by which rule the day is; a number that nobody confirmed is said so."""
    said = sentence % {"day": f"{one.since:%d/%m/%Y}"}
    if one.last.on and not one.last.is_certain:
        return f"{said} {_('The day follows %(rule)s, not confirmed.') % {'rule': one.rule}}"
    return f"{one.commune}: {said}" if one.is_submitted else said
