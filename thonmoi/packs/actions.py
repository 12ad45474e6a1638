"""Applying a pack: every row becomes an ordinary deed, all in one transaction."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.packs.reading import Pack
from thonmoi.packs.sections import steps_of
from thonmoi.packs.steps import Op, Step


@action(P.PACK_APPLY, says=_("Applied the pack {target}"), doors=(Door.COMMAND,))
def apply_pack(place: Place, *, by: Actor, pack: Pack) -> list[Step]:
    """Apply a pack; returns the steps taken. Applying it twice changes nothing.

    Raises Invalid where reading it found an error; nothing is applied then.
    """
    if any(finding.level == "error" for finding in pack.findings):
        raise Invalid("pack.findings", _("The pack has errors. Mend them, then load it again."))
    taken = []
    for file in pack.files:
        for step in steps_of(by, file):
            if step.op is not Op.KEEP and step.run:
                step.run(by)
            taken.append(step)
    return taken
