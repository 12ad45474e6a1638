"""What is due in monitoring, for My work: values returned, sheets to enter or approve, queues."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.queries import concluding, openings, owed, remarks, waiting
from thonmoi.notices.due import NOBODY, Due, Kind


def dues(actor: Actor, today: date) -> Iterator[Due]:
    """Rows of the actor's work in monitoring."""
    if actor.areas(P.CELL_SAVE):
        yield from _officer(actor, today)
        yield from _extended(actor)
    if actor.areas(P.SUBMISSION_APPROVE):
        yield from _chair(actor)
    if actor.areas(P.READING_CONFIRM):
        yield from _division(actor)
    if actor.areas(P.REMARK_SETTLE):
        yield from _flagged(actor)


def _officer(actor: Actor, today: date) -> Iterator[Due]:
    returned, offered = owed.returned_and_offered(actor)
    for cell in returned:
        yield Due(
            key=f"cell-{cell.pk}",
            kind=Kind.RETURNED,
            title=f"{cell.indicator.code} {cell.indicator.name}",
            why=_("%(unit)s: the division returned this value.") % {"unit": cell.unit},
            where=reverse("cell", args=[cell.unit.code, cell.period.code, cell.indicator_id]),
            action=_("Mend"),
            due=cell.return_due,
            unit_path=cell.unit.path,
            quote=cell.return_reason,
        )
    for cell in offered:
        yield Due(
            key=f"offer-{cell.pk}",
            kind=Kind.ASKED,
            title=f"{cell.indicator.code} {cell.indicator.name}",
            why=_("%(owner)s entered this figure; the commune is asked to agree.")
            % {"owner": cell.owner},
            where=reverse("entry", args=[cell.unit.code, cell.period.code])
            + f"#r-{cell.indicator_id}",
            action=_("Agree"),
            unit_path=cell.unit.path,
        )
    for opening in openings.to_enter(actor):
        yield Due(
            key=f"entry-{opening.unit.pk}-{opening.period.pk}",
            kind=Kind.ASKED,
            title=_("Figures of %(period)s") % {"period": opening.period.label},
            why=_("%(unit)s: the period is open and nothing has been sent yet.")
            % {"unit": opening.unit},
            where=reverse("entry", args=[opening.unit.code, opening.period.code]),
            action=_("Enter"),
            due=opening.period.due if opening.has_sheet else None,
            since=opening.period.last_day if opening.period.last_day < today else None,
            unit_path=opening.unit.path,
        )


def _extended(actor: Actor) -> Iterator[Due]:
    for one in openings.extended(actor):
        yield Due(
            key=f"extension-{one.pk}",
            kind=Kind.ASKED,
            title=_("Figures of %(period)s") % {"period": one.period.label},
            why=_("%(unit)s: the closed period is open for you until this day: %(reason)s")
            % {"unit": one.unit, "reason": one.reason},
            where=reverse("entry", args=[one.unit.code, one.period.code]),
            action=_("Enter"),
            due=one.until,
            since=clock.day(one.granted_at),
            unit_path=one.unit.path,
        )


def _chair(actor: Actor) -> Iterator[Due]:
    for one in owed.with_chair(actor):
        yield Due(
            key=f"submission-{one.pk}",
            kind=Kind.ASKED,
            title=_("Approve the figures of %(period)s") % {"period": one.period.label},
            why=_("%(unit)s: the officer has sent the sheet.") % {"unit": one.unit},
            where=reverse("submission", args=[one.pk]),
            action=_("Approve"),
            due=one.period.due,
            since=clock.day(one.sent_at) if one.sent_at else None,
            unit_path=one.unit.path,
            quote=one.note,
        )


def _division(actor: Actor) -> Iterator[Due]:
    for dossier in waiting.own_dossiers(actor):
        yield Due(
            key=_key("queue", dossier.unit.pk, agency=dossier.agency_id),
            kind=Kind.ASKED,
            title=_("Confirm the figures of %(unit)s") % {"unit": dossier.unit},
            why=ngettext(
                "%(n)s value of your criteria waits.",
                "%(n)s values of your criteria wait.",
                dossier.waiting,
            )
            % {"n": dossier.waiting},
            where=reverse("queue") + f"?unit={dossier.unit.code}",
            action=_("Confirm"),
            due=dossier.due,
            unit_path=dossier.unit.path,
            count=dossier.waiting,
            agency_id=_nobody(dossier.agency_id),
        )
    for one, agency in concluding.own_ready(actor):
        yield Due(
            key=_key("conclude", one.unit.pk, one.criterion_id, agency=agency),
            kind=Kind.ASKED,
            title=_("Conclude on %(criterion)s of %(unit)s")
            % {"criterion": f"{one.code}. {one.name}", "unit": one.unit},
            why=_("All values that came are decided."),
            where=reverse("criterion-conclude", args=[one.unit.code, one.criterion_id]),
            action=_("Conclude"),
            unit_path=one.unit.path,
            agency_id=_nobody(agency),
        )


def _flagged(actor: Actor) -> Iterator[Due]:
    for one in remarks.flagged(actor):
        cell = one.cell
        yield Due(
            key=f"remark-{one.pk}",
            kind=Kind.ASKED,
            title=f"{cell.indicator.code} {cell.indicator.name}",
            why=_("%(unit)s: a remark on this value is to be followed up.") % {"unit": cell.unit},
            where=reverse("cell", args=[cell.unit.code, cell.period.code, cell.indicator_id])
            + "#say-h",
            action=_("Answer"),
            unit_path=cell.unit.path,
            quote=one.text,
        )


def _key(*parts: object, agency: int | None) -> str:
    return "-".join(map(str, (*parts, agency) if agency else parts))


def _nobody(agency: int | None) -> int:
    """A queue is no commune's: of who decides on all of it, it is nobody's in particular."""
    return agency or NOBODY
