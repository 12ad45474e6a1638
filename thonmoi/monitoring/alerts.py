"""What fell back in communes that hold a level, for the work of the office (S-07)."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.queries.fallen import Fallen
from thonmoi.monitoring.queries.outlooks import area_outlooks
from thonmoi.notices.due import Due, Kind


def alerts(actor: Actor, today: date) -> Iterator[Due]:
    """One row for each commune: a reason to look, without a date and never late."""
    for path in actor.areas(P.CONCLUSION_RECORD):
        found = sorted(area_outlooks(actor, path).fallen, key=lambda one: one.unit.path)
        for _path, rows in groupby(found, key=lambda one: one.unit.path):
            yield _row(list(rows))


def _row(found: list[Fallen]) -> Due:
    unit, names = found[0].unit, "; ".join(f"{one.code}. {one.name}" for one in found)
    title = ngettext(
        "%(unit)s: a criterion fell back after recognition",
        "%(unit)s: %(n)s criteria fell back after recognition",
        len(found),
    )
    return Due(
        f"fallen-{unit.pk}",
        Kind.ASKED,
        title % {"unit": unit, "n": len(found)},
        _("%(names)s: not met by the latest conclusion.") % {"names": names},
        reverse("commune", args=[unit.code]),
        since=min((one.since for one in found if one.since), default=None),
        unit_path=unit.path,
        count=len(found),
    )
