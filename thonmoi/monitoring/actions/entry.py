"""Entering: a commune's officer types values, adds evidence, sends the sheet to the chair."""

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.criteria.rules import Indicator
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.monitoring import rules
from thonmoi.monitoring.actions.gates import require_open
from thonmoi.monitoring.actions.readings import meant
from thonmoi.monitoring.models import Cell, Evidence, Slot
from thonmoi.monitoring.rules import CellState, Step


@action(P.CELL_SAVE, says=_("Entered {target}"), doors=(Door.PAGE, Door.NESTED))
def save_cell(
    slot: Slot,
    *,
    by: Actor,
    rule: Indicator,
    version: int,
    typed: str | None = None,
    is_not_applicable: bool | None = None,
    note_text: str | None = None,
) -> Cell:
    """Save what was typed into one cell; `version` is the one it was read at (0: nothing yet).

    What cannot be taken as a value is kept as typed, with no value. Raises Conflict
    where somebody else saved meanwhile, or where the value is no longer the
    officer's to change.
    """
    require_open(slot.period, slot.unit, _step(slot.cell))
    values: dict[str, object] = {"entered_by_id": by.id, "entered_at": clock.now()}
    if typed is not None:
        values |= {**meant(rule, typed), "is_not_applicable": False}
    if is_not_applicable is not None:
        values["is_not_applicable"] = is_not_applicable
        if is_not_applicable:
            values |= meant(rule, "")
    if note_text is not None:
        values["note"] = note_text.strip()[:2000]
    if slot.cell is None:
        return _first(slot, version, values)
    return _again(slot.cell, version, values)


def _first(slot: Slot, version: int, values: dict[str, object]) -> Cell:
    if version:
        raise _changed()
    try:
        with transaction.atomic():
            return create(
                Cell,
                period=slot.period,
                unit=slot.unit,
                indicator=slot.indicator,
                state=CellState.DRAFT,
                **values,
            )
    except IntegrityError as error:
        raise _changed() from error


def _again(cell: Cell, version: int, values: dict[str, object]) -> Cell:
    if cell.state not in rules.EDITABLE:
        raise Conflict(
            "cell.not-yours",
            _("This value is on its way. The chair or a division has to return it first."),
        )
    if cell.version != version:
        raise _changed()
    return change(cell, state=CellState.DRAFT, **values)


def _step(cell: Cell | None) -> Step:
    """What a division returned is mended, also while the period is closing."""
    return Step.MEND if cell and cell.return_reason else Step.ENTER


def _changed() -> Conflict:
    return Conflict(
        "cell.changed",
        _("Somebody else entered this value meanwhile. Both are shown; keep the right one."),
    )


@action(P.EVIDENCE_ADD, says=_("Added evidence to {target}"), doors=(Door.PAGE,))
def add_evidence(
    cell: Cell, *, by: Actor, file: Checked | None = None, reference: str = ""
) -> Evidence:
    """Add a file, or a reference to a document, to a value."""
    require_open(cell.period, cell.unit, _step(cell))
    if file is None and not reference.strip():
        raise Invalid("evidence.empty", _("Choose a file or name the document."), field="reference")
    return create(
        Evidence,
        cell=cell,
        file=store_file(cell, by=by, file=file) if file else None,
        reference=reference.strip()[:300],
        added_by_id=by.id,
        added_at=clock.now(),
    )


@action(
    P.EVIDENCE_ATTACH, says=_("Attached evidence that was there to {target}"), doors=(Door.PAGE,)
)
def attach_evidence(cell: Cell, *, by: Actor, evidence: Evidence) -> Evidence:
    """Let evidence of another value of the commune serve this one too: it stays one piece (S-30).

    Raises Invalid for evidence of another commune, Conflict where it is here already.
    """
    require_open(cell.period, cell.unit, _step(cell))
    first = evidence.origin or evidence
    if evidence.cell.unit_id != cell.unit_id or evidence.withdrawn_at is not None:
        raise Invalid("evidence.other", _("Choose evidence of this commune."), field="evidence")
    here = Evidence.objects.filter(cell=cell, withdrawn_at=None)
    if here.filter(Q(pk=first.pk) | Q(origin=first)).exists():
        raise Conflict("evidence.twice", _("This evidence is at this value already."))
    return create(
        Evidence,
        cell=cell,
        file=first.file,
        reference=first.reference,
        origin=first,
        added_by_id=by.id,
        added_at=clock.now(),
    )


@action(P.EVIDENCE_WITHDRAW, says=_("Withdrew evidence {target}"), doors=(Door.PAGE,))
def withdraw_evidence(evidence: Evidence, *, by: Actor) -> Evidence:
    """Take evidence back while the value is still the officer's; the file stays in the log."""
    if not Cell.objects.filter(pk=evidence.cell_id, state__in=rules.EDITABLE).exists():
        raise Conflict("evidence.sent", _("The value has been sent; its evidence goes with it."))
    return change(evidence, expect={"withdrawn_at": None}, withdrawn_at=clock.now())
