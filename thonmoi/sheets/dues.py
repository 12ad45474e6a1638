"""Filled forms that were read and wait for a person, for My work."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import Due, Kind
from thonmoi.sheets.queries.fillings import waiting


def dues(actor: Actor, today: date) -> Iterator[Due]:
    """Rows of whoever enters figures of a commune."""
    if not actor.areas(P.FILLING_ACCEPT):
        return
    for one in waiting(actor):
        yield Due(
            key=f"filling-{one.pk}",
            kind=Kind.ASKED,
            title=_("A filled form waits: %(period)s") % {"period": one.period.label},
            why=_("%(unit)s: the workbook was read; look at the differences and take them over.")
            % {"unit": one.unit},
            where=reverse("filling", args=[one.pk]),
            since=clock.day(one.made_at),
            unit_path=one.unit.path,
        )
