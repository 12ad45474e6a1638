"""Many filled forms of an area are read at once."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.permissions import Permission as P
from thonmoi.sheets.actions.fillings import upload_filling
from thonmoi.sheets.gathered import Gathered
from thonmoi.sheets.models import Filling


@action(P.FILLING_GATHER, says=_("Read the filled forms of {target}"), doors=(Door.COMMAND,))
def gather_fillings(area: Place, *, by: Actor, found: Iterable[Gathered]) -> list[Filling]:
    """Keep what many workbooks would change, each by the ordinary deed, all in one transaction.

    Each waits for a person of its commune. Workbooks that say nothing new are passed over.
    """
    return [
        upload_filling(one.unit, by=by, period=one.period, file=one.file, compared=one.compared)
        for one in found
        if one.compared.changes or one.compared.findings
    ]
