"""A member no longer answers for something (S-43)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.steering import rules
from thonmoi.steering.models import Remit


@action(P.REMIT_END, says=_("No longer answers: {target}"), doors=(Door.PAGE,))
def end_remit(remit: Remit, *, by: Actor, on: date, note: str = "") -> Remit:
    """A member no longer answers for something from a day on; returns the row.

    Raises Conflict where it has ended, Invalid for a day before it began.
    """
    if remit.valid_to is not None:
        raise Conflict("remit.ended", _("This has ended already."))
    rules.check_end(remit.valid_from, on)
    return change(remit, expect={"valid_to": None}, valid_to=on)
