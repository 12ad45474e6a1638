"""Statements of an area: the list, one, its row for a deed, cells that could not be read."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.treasury import rules
from thonmoi.treasury.models import Statement, UnreadCell
from thonmoi.treasury.rules import Problem

MOST = 200


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement with its counts: lines, those that are vouchers here, those explained."""

    pk: int
    unit: str
    unit_path: str
    year: int
    month: int
    file: str
    file_pk: int
    digest: str
    sheet: str
    head_row: int
    is_mapped: bool
    lines: int
    recorded: int
    explained: int
    made_at: datetime
    version: int

    def __str__(self) -> str:
        return f"{self.month:02}/{self.year}, {self.unit}"

    @property
    def open(self) -> int:
        """Lines that nobody recorded, met or explained."""
        return self.lines - self.recorded - self.explained

    @property
    def state(self) -> str | Promise:
        return rules.STATE_WORDS[self.is_mapped]

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day of its month."""
        first = date(self.year, self.month, 1)
        return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class UnreadView:
    """A cell that could not be read, and why."""

    cell: str
    said: str
    sentence: str | Promise


def statements(actor: Actor) -> list[StatementView]:
    """Statements of the actor's areas, the newest month first."""
    rows = _counted(actor).order_by("-year", "-month", "-pk")
    return [_view(row) for row in rows[:MOST]]


def statement(actor: Actor, pk: int) -> StatementView:
    """One statement; NotFound outside the actor's areas."""
    found = _counted(actor).filter(pk=pk).first()
    if found is None:
        raise NotFound("statement.unknown", _("There is no such statement in your area."))
    return _view(found)


def statement_row(actor: Actor, pk: int) -> Statement:
    """A statement as the subject of a deed; NotFound outside the actor's areas."""
    rows = Statement.objects.filter(under("unit__path", actor.areas()), pk=pk)
    found = rows.select_related("unit", "file", "mapping").first()
    if found is None:
        raise NotFound("statement.unknown", _("There is no such statement in your area."))
    return found


def statement_of_file(actor: Actor, unit_path: str, digest: str) -> int | None:
    """The key of the statement that is this very file; None where it was not taken in."""
    rows = Statement.objects.filter(
        under("unit__path", actor.areas()), unit__path=unit_path, digest=digest
    )
    return rows.values_list("pk", flat=True).first()


def unread(actor: Actor, pk: int) -> list[UnreadView]:
    """Cells of a statement that a person has to look at."""
    rows = UnreadCell.objects.filter(
        under("statement__unit__path", actor.areas()), statement=pk
    ).order_by("pk")
    return [
        UnreadView(one.cell, one.said, rules.PROBLEM_LABELS[Problem(one.problem)])
        for one in rows[:500]
    ]


def _counted(actor: Actor):  # type: ignore[no-untyped-def]  # an annotated question
    is_open = Q(transfers__payment=None) | Q(transfers__payment__withdrawn_on__isnull=False)
    return (
        Statement.objects.filter(under("unit__path", actor.areas()))
        .select_related("unit", "file")
        .annotate(
            lines=Count("transfers"),
            recorded=Count("transfers", filter=~is_open),
            told=Count("transfers", filter=is_open & ~Q(transfers__explained="")),
        )
    )


def _view(row: Statement) -> StatementView:
    return StatementView(
        row.pk,
        str(row.unit),
        row.unit.path,
        row.year,
        row.month,
        row.file.name,
        row.file_id,
        row.file.digest,
        row.sheet,
        row.head_row,
        row.mapping_id is not None,
        row.lines,
        row.recorded,
        row.told,
        row.made_at,
        row.version,
    )
