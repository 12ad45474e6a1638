"""Reckoning anew what follows from works and money."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.funding.actions._tallies import reckon
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.permissions import Permission as P


@action(
    P.TALLY_RECKON,
    says=_("Reckoned the findings and totals of capital anew: {target}"),
    doors=(Door.COMMAND, Door.NESTED),
)
def reckon_tally(place: Place, *, by: Actor) -> None:
    """Write findings, debts and totals of contributions anew from the rows they follow from.

    For data of an older version, and where `thonmoi doctor` finds that they differ.
    """
    reckon()
