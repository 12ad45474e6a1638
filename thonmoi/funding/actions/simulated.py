"""Made-up works and money of many communes at once, to measure by: one deed, one entry."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import note
from thonmoi.funding.actions._simulated import (
    acceptances,
    allotments,
    contributions,
    keep,
    payments,
    projects,
)
from thonmoi.funding.actions._tallies import reckon
from thonmoi.funding.models import Acceptance, Allotment, Contribution, Payment, Project
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.units.models import Unit


@action(P.CAPITAL_SIMULATE, says=_("Made up works and capital: {target}"), doors=(Door.COMMAND,))
def simulate_capital(
    place: Place, *, by: Actor, communes: Sequence[Unit], works: int, vouchers: int
) -> None:
    """Fill communes with works, allotments, vouchers, acceptances and gifts that nobody made.

    The rows are those that deeds would have left, what follows from them included; the log has
    one entry for all. Raises Conflict where real works are followed, or the actor is real.
    """
    if not by.is_simulated or Project.objects.exists():
        raise Conflict(
            "capital.real", _("Made-up works are only put into an empty database, to measure by.")
        )
    note(f"{works} works, {vouchers} vouchers")
    keep(Project, projects(communes, works))
    keep(Allotment, (fields for fields, _count in allotments(communes, works, vouchers)))
    keep(Payment, payments(allotments(communes, works, vouchers)))
    keep(Acceptance, acceptances(works))
    keep(Contribution, contributions(works))
    reckon()
