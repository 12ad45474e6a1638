"""Simulated progress for showing the product: everything here is done by simulated actors.

No figure comes from a document: values are generated, and each row, page, export and paper
says that they are simulated; so do the names of works and products of the years 2021 to 2024.
Everything goes through the ordinary deeds of the offices.
"""

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from thonmoi.audit import queries as log
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.ops.demo import (
    building,
    calendar,
    charging,
    concluding,
    entering,
    history,
    owning,
    producing,
    proposing,
    urging,
    verifying,
)
from thonmoi.ops.demo.offices import Offices


def simulate() -> bool:
    """Add the simulated progress to a trial, all of it or nothing; False where it is there.

    Raises Conflict outside trial settings: an installation is never simulated.
    """
    if not settings.TRIAL:
        raise Conflict("demo.settings", _("Simulated figures are for a trial only: use make demo."))
    if log.is_simulated(Actor.PUBLIC):
        return False
    with transaction.atomic():
        charging.charge(Offices())
        offices = Offices()
        calendar.set_days(offices)
        owning.enter(offices)
        entering.enter(offices)
        verifying.verify(offices)
        concluding.conclude(offices)
        history.conclude(offices)
        producing.enter(offices)
        building.build(offices)
        proposing.propose(offices)
        urging.urge(offices)
    return True
