"""Remarks on a value: a thread between the commune and those above, flagged until settled."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Cell, Remark


@action(P.REMARK_MAKE, says=_("Remarked on {target}"), doors=(Door.PAGE,))
def make_remark(cell: Cell, *, by: Actor, text: str, is_flagged: bool = False) -> Remark:
    """Say something about a value; `is_flagged` asks the other side to follow it up."""
    if not text.strip():
        raise Invalid("remark.empty", _("Write what you want to say."), field="text")
    return create(
        Remark,
        cell=cell,
        text=text.strip()[:2000],
        is_flagged=is_flagged,
        is_from_commune=is_of_commune(by, cell),
        by_id=by.id,
        office=by.office[:200],
        at=clock.now(),
    )


@action(P.REMARK_SETTLE, says=_("Settled a remark on {target}"), doors=(Door.PAGE,))
def settle_remark(remark: Remark, *, by: Actor) -> Remark:
    """Take the flag off. What was asked from above is settled above: the commune answers it."""
    if not remark.is_open:
        raise Conflict("remark.settled", _("This remark waits for nobody."))
    if not remark.is_from_commune and is_of_commune(by, remark.cell):
        raise Denied("remark.above", _("It was asked from above: answer it, they settle it."))
    return change(
        remark,
        expect={"settled_at": None},
        settled_at=clock.now(),
        settled_by_id=by.id,
    )


def is_of_commune(by: Actor, cell: Cell) -> bool:
    """Whether somebody speaks for the commune of a value."""
    path = cell.unit_path
    return by.can(P.CELL_SAVE, path) or by.can(P.SUBMISSION_APPROVE, path)
