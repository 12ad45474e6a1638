"""A filled form is read, then taken over or put aside by a person."""

from collections.abc import Collection, Mapping

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import add_many, change, create
from thonmoi.criteria.queries import indicator_in_set
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.monitoring.actions.entry import save_cell
from thonmoi.monitoring.models import Cell, Period, Slot
from thonmoi.sheets.models import Filling, FillingFinding, FillingRow
from thonmoi.sheets.rules import Change, Compared, Level, State
from thonmoi.units.models import Unit


@action(P.FILLING_UPLOAD, says=_("Read {target}"), doors=(Door.PAGE, Door.COMMAND, Door.NESTED))
def upload_filling(
    unit: Unit, *, by: Actor, period: Period, file: Checked, compared: Compared
) -> Filling:
    """Keep what a workbook would change; nothing is entered yet.

    Raises Invalid where it says nothing new: there would be nothing to decide on.
    """
    if not compared.changes and not compared.findings:
        raise Invalid(
            "filling.nothing", _("The workbook says nothing that is not there."), field="file"
        )
    made = create(
        Filling,
        unit=unit,
        period=period,
        file=store_file(unit, by=by, file=file),
        state=State.OPEN,
        unchanged=compared.unchanged,
        made_by_id=by.id,
        made_at=clock.now(),
    )
    add_many(FillingRow, (_fields(made, one) for one in compared.changes))
    add_many(
        FillingFinding,
        (
            {"filling_id": made.pk, "level": f.level, "address": f.address, "sentence": f.sentence}
            for f in compared.findings
        ),
    )
    return made


def _fields(made: Filling, one: Change) -> dict[str, object]:
    return {
        "filling_id": made.pk,
        "indicator_id": one.row.indicator_id,
        "address": one.read.address,
        "was": one.row.held,
        "was_not_applicable": one.row.is_not_applicable,
        "typed": "" if one.read.is_not_applicable else one.read.typed,
        "is_not_applicable": one.read.is_not_applicable,
        "note": one.read.note,
        "level": one.level.value,
        "sentence": one.sentence,
    }


@action(P.FILLING_ACCEPT, says=_("Took over {target}"), doors=(Door.PAGE,))
def accept_filling(
    filling: Filling,
    *,
    by: Actor,
    version: int,
    rows: Collection[int],
    seen: Mapping[int, int] | None = None,
) -> Filling:
    """Enter the chosen rows by the ordinary deed, as if they had been typed.

    `seen` holds, by row, the version of a value that changed since the workbook was read and that
    the person had before the eyes when choosing. Raises Invalid where none is chosen, Conflict
    where it was decided on already or where a value changed unseen: then nothing is entered.
    """
    _require_open(filling)
    chosen = FillingRow.objects.filter(filling=filling, pk__in=rows).exclude(level=Level.ERROR)
    found = list(chosen.select_related("indicator").order_by("pk"))
    if not found:
        raise Invalid("filling.rows", _("Choose at least one value."), field="rows")
    wanted = {one.indicator_id for one in found}
    there = Cell.objects.filter(
        unit=filling.unit, period=filling.period, indicator_id__in=wanted
    ).select_related("unit", "period", "indicator")
    cells = {cell.indicator_id: cell for cell in there}
    for row in found:
        cell = cells.get(row.indicator_id)
        _require_seen(row, cell, (seen or {}).get(row.pk))
        _enter(filling, row, cell, by)
    return _decide(filling, State.ACCEPTED, version, by)


def _require_seen(row: FillingRow, cell: Cell | None, version: int | None) -> None:
    """Raise Conflict where the page holds something that the person has not seen."""
    if cell is None or cell.is_not_applicable or cell.version == version:
        return
    if cell.typed in (row.was, row.typed):
        return
    raise Conflict(
        "filling.changed",
        _("%(code)s changed since the workbook was read: look at both values and choose.")
        % {"code": row.indicator.code},
    )


def _enter(filling: Filling, row: FillingRow, cell: Cell | None, by: Actor) -> None:
    _indicator, _set, view = indicator_in_set(by, row.indicator_id)
    save_cell(
        Slot(filling.period, filling.unit, row.indicator, cell),
        by=by,
        rule=view.rule,
        version=cell.version if cell else 0,
        typed=None if row.is_not_applicable else row.typed,
        is_not_applicable=True if row.is_not_applicable else None,
        note_text=row.note,
    )


@action(P.FILLING_REJECT, says=_("Put aside {target}"), doors=(Door.PAGE,))
def reject_filling(filling: Filling, *, by: Actor, version: int) -> Filling:
    """Put a filled form aside; the file and what it said are kept."""
    _require_open(filling)
    return _decide(filling, State.REJECTED, version, by)


def _decide(filling: Filling, state: State, version: int, by: Actor) -> Filling:
    return change(
        filling,
        expect={"version": version, "state": State.OPEN},
        state=state,
        decided_at=clock.now(),
        decided_by_id=by.id,
    )


def _require_open(filling: Filling) -> None:
    if filling.state != State.OPEN:
        raise Conflict("filling.decided", _("This filled form was decided on already."))
