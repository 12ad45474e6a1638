"""Filled forms as pages show them."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Cell
from thonmoi.sheets.models import Filling, FillingFinding, FillingRow
from thonmoi.sheets.rules import Level, State


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a filled form beside what else is said of its value.

    `now` is what the page holds where that changed since the workbook was read, with its version;
    `rivals` what other waiting parts say of the same value: (name of the file, text).
    """

    row: FillingRow
    now: str | None = None
    version: int = 0
    rivals: tuple[tuple[str, str], ...] = ()

    @property
    def is_fine(self) -> bool:
        """Whether nothing speaks against taking it."""
        return self.row.level == Level.FINE and self.now is None and not self.rivals


@dataclass(frozen=True, slots=True)
class FillingPage:
    """A filled form: rows that can be taken, rows that need a look, rows that cannot."""

    filling: Filling
    fine: tuple[Line, ...]
    doubtful: tuple[Line, ...]
    wrong: tuple[Line, ...]
    findings: tuple[FillingFinding, ...]

    @property
    def is_open(self) -> bool:
        return self.filling.state == State.OPEN

    @property
    def can_take(self) -> bool:
        return bool(self.fine or self.doubtful)


def filling_row(actor: Actor, pk: int) -> Filling:
    """A filled form of a commune of the actor; NotFound otherwise."""
    rows = Filling.objects.filter(under("unit__path", actor.areas()), pk=pk)
    found = rows.select_related("unit__parent", "period__unit", "file").first()
    if found is None:
        raise NotFound("filling.unknown", _("There is no such filled form in your area."))
    return found


def filling(actor: Actor, pk: int) -> FillingPage:
    """The page of a filled form; what is said otherwise elsewhere is to be looked at."""
    found = filling_row(actor, pk)
    rows = list(found.rows.select_related("indicator__criterion").order_by("pk"))
    is_open = found.state == State.OPEN
    changed, rivals = (_changed(found), _rivals(found)) if is_open else ({}, {})
    lines = [_line(row, changed, rivals) for row in rows]
    wrong = [one for one in lines if one.row.level == Level.ERROR]
    fine = [one for one in lines if one.is_fine]
    doubtful = [one for one in lines if one.row.level != Level.ERROR and not one.is_fine]
    findings = tuple(found.findings.order_by("pk"))
    return FillingPage(found, tuple(fine), tuple(doubtful), tuple(wrong), findings)


def _line(
    row: FillingRow,
    changed: dict[int, tuple[str, int]],
    rivals: dict[int, list[tuple[str, str]]],
) -> Line:
    now, version = changed.get(row.indicator_id, (row.was, 0))
    said = tuple(one for one in rivals.get(row.indicator_id, ()) if one[1] != row.typed)
    return Line(row, now if now not in (row.was, row.typed) else None, version, said)


def _changed(found: Filling) -> dict[int, tuple[str, int]]:
    """What the page holds now, with its version, by indicator."""
    rows = Cell.objects.filter(unit=found.unit_id, period=found.period_id)
    values = rows.filter(is_not_applicable=False).values_list("indicator_id", "typed", "version")
    return {pk: (typed, version) for pk, typed, version in values}


def _rivals(found: Filling) -> dict[int, list[tuple[str, str]]]:
    """What other waiting workbooks of the commune and period say, by indicator."""
    rows = FillingRow.objects.filter(
        filling__unit=found.unit_id, filling__period=found.period_id, filling__state=State.OPEN
    ).exclude(filling=found)
    said: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for indicator, name, typed in rows.exclude(level=Level.ERROR).values_list(
        "indicator_id", "filling__file__name", "typed"
    ):
        said[indicator].append((name, typed))
    return said


def waiting(actor: Actor) -> list[Filling]:
    """Filled forms that nobody has decided on, in communes whose figures the actor enters."""
    rows = Filling.objects.filter(
        under("unit__path", actor.areas(P.FILLING_ACCEPT)), state=State.OPEN
    )
    return list(rows.select_related("unit", "period").order_by("made_at"))
