"""One row for the office while something is open with the sets that concern its area."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.desk.queries.guides import guide
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import Due, Kind
from thonmoi.notices.rules import NOBODY


def dues(actor: Actor, today: date) -> Iterator[Due]:
    """Never late and nobody is urged; gone once it is put aside, until another set comes."""
    if not actor.is_signed_in or not actor.areas(P.GUIDE_DISMISS):
        return
    found = guide(actor)
    if not found.open or found.is_put_aside:
        return
    told = ngettext(
        "In %(n)s criteria set something is open.",
        "In %(n)s criteria sets something is open.",
        found.open,
    )
    yield Due(
        "criteria-guide",
        Kind.ASKED,
        _("Start with the criteria sets"),
        told % {"n": found.open},
        reverse("criteria-guide"),
        unit_path=found.area.unit.path,
        can_be_late=False,
        agency_id=NOBODY,
    )
