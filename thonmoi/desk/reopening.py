"""Rows of My work for criteria to be verified again because a work was settled."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.desk.queries.reopened import own_reopened
from thonmoi.kernel.access import Actor
from thonmoi.notices.due import NOBODY, Due, Kind


def dues(actor: Actor, today: date) -> Iterator[Due]:
    """One row for each settled work and criterion; no document sets a day for it."""
    for one in own_reopened(actor):
        work, criterion = one.work, one.criterion
        yield Due(
            f"reopened:{work.pk}:{criterion.charge}",
            Kind.ASKED,
            _("Verify criterion %(criterion)s of %(commune)s again")
            % {"criterion": f"{criterion.code}. {criterion.name}", "commune": work.commune},
            _("A work that serves it was settled: %(work)s.") % {"work": work.name},
            f"{reverse('commune', args=[work.commune_code])}#c{criterion.code}",
            unit_path=work.unit_path,
            can_be_late=False,
            agency_id=NOBODY,
        )
