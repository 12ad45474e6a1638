"""Workbooks that were read and wait for a person, for My work."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.mappings.queries.takings import waiting
from thonmoi.notices.due import Due, Kind


def dues(actor: Actor, today: date) -> Iterator[Due]:
    """One for each workbook that somebody of the office has read and nobody has decided on."""
    if not actor.areas(P.TAKING_MAKE):
        return
    for one in waiting(actor):
        yield Due(
            key=f"taking-{one.pk}",
            kind=Kind.ASKED,
            title=_("A workbook was read and waits: %(name)s") % {"name": one.mapping},
            why=_("%(unit)s: look at what it changes, then take it over or put it aside.")
            % {"unit": one.unit},
            where=reverse("taking", args=[one.pk]),
            since=clock.day(one.made_at),
            unit_path=one.unit.path,
        )
