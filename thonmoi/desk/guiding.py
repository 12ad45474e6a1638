"""One row for the office while something is open with the sets that concern its area."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.desk.queries.guides import has_open
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import Due, Kind
from thonmoi.notices.rules import NOBODY


def dues(actor: Actor, today: date) -> Iterator[Due]:
    """Never late and nobody is urged; gone once it is put aside, until another set comes."""
    areas = actor.areas(P.GUIDE_DISMISS) if actor.is_signed_in else ()
    if not areas or not has_open(actor, areas[0]):
        return
    yield Due(
        "criteria-guide",
        Kind.ASKED,
        _("Start with the criteria sets"),
        _("Something is open with the sets by which communes are judged; it can wait."),
        reverse("criteria-guide"),
        unit_path=areas[0],
        can_be_late=False,
        agency_id=NOBODY,
    )
