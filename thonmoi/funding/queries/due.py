"""What works and capital ask of somebody: findings to look at."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.funding import rules
from thonmoi.funding.queries.checking import own_counts
from thonmoi.kernel.access import Actor
from thonmoi.notices.due import NOBODY, Due, Kind


def due(actor: Actor, today: date) -> list[Due]:
    """One row for each check that found something of the actor's; no document sets a day."""
    return [
        Due(
            f"capital-check:{check}",
            Kind.ASKED,
            rules.CHECK_LABELS[check],
            _("Found in %(n)s places.") % {"n": count},
            f"{reverse('capital-checks')}?check={check}",
            count=count,
            can_be_late=False,
            agency_id=NOBODY,
        )
        for (check, _owner), count in sorted(own_counts(actor).items())
    ]
