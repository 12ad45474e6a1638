"""Lists of dossiers, and what a dossier may be opened for."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, IntegerField, Q, Value, When
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.models import CriteriaSet
from thonmoi.criteria.rules import LEVEL_LABELS, Level
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold
from thonmoi.plans.models import Designation
from thonmoi.procedures import queries as procedures
from thonmoi.procedures.models import Procedure
from thonmoi.procedures.queries import ProcedureView
from thonmoi.recognition.models import Dossier, Stage
from thonmoi.recognition.queries._seen import dossier_row, seen
from thonmoi.recognition.reading import view
from thonmoi.recognition.rules import DossierState
from thonmoi.recognition.shown import DossierView
from thonmoi.ui.pages import Page


@dataclass(frozen=True, slots=True)
class DossierFilter:
    """What the list is narrowed to; empty and None do not narrow."""

    year: int | None = None
    text: str = ""
    state: str = ""
    within: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A target for which no dossier is under way: what may be opened."""

    pk: int
    unit: str
    unit_path: str
    level: str
    year: int

    def __str__(self) -> str:
        return f"{self.unit}: {LEVEL_LABELS[Level(self.level)]} {self.year}"


def dossiers(actor: Actor, wanted: DossierFilter, *, page: int = 1, size: int = 25) -> Page:
    """A page of dossiers, those under way first, then the newest."""
    rows = _narrowed(seen(actor), wanted)
    total = rows.count()
    is_open = When(state=DossierState.OPEN, then=Value(0))
    place = Case(is_open, default=Value(1), output_field=IntegerField())
    ordered = rows.annotate(place=place).order_by("place", "-year", "unit__sort_key", "pk")
    found = list(ordered[(page - 1) * size : page * size])
    return Page(_views(actor, found), page, total, size)


def dossiers_of(actor: Actor, unit_path: str) -> list[DossierView]:
    """The dossiers of a unit, newest first, for its own page."""
    rows = seen(actor).filter(unit__path=unit_path).order_by("-year", "-pk")[:5]
    return _views(actor, list(rows))


def dossier(actor: Actor, pk: int) -> DossierView:
    """One dossier in short; NotFound where the actor does not see it."""
    return _views(actor, [dossier_row(actor, pk)])[0]


def years(actor: Actor) -> list[int]:
    """Years that have a dossier, newest first."""
    return list(seen(actor).order_by("-year").values_list("year", flat=True).distinct())


def candidates(actor: Actor) -> list[Candidate]:
    """Targets of communes where the actor may open a dossier and none is under way.

    Denied where he may open none.
    """
    areas = actor.areas(P.DOSSIER_OPEN)
    if not areas:
        raise Denied("access.denied", _("Your role does not include this."))
    there = under("unit__path", areas) or Q(pk__isnull=False)
    rows = Designation.objects.filter(there, ended_on=None, unit__level="commune")
    held = Dossier.objects.filter(there).exclude(state=DossierState.DROPPED)
    taken = set(held.values_list("unit_id", "level"))
    kept = rows.select_related("unit").order_by("year", "unit__sort_key", "pk")
    return [
        Candidate(x.pk, str(x.unit), x.unit.path, x.level, x.year)
        for x in kept
        if (x.unit_id, x.level) not in taken
    ]


@dataclass(frozen=True, slots=True)
class Ground:
    """By what a dossier begins: the target's row, the set, the procedure; None where none holds."""

    designation: Designation
    criteria_set: CriteriaSet | None
    procedure: ProcedureView | None
    row: Procedure | None


def ground(actor: Actor, designation: Designation) -> Ground:
    """The set and the procedure that hold today for a target."""
    unit, today = designation.unit, clock.today()
    found = criteria.set_for(actor, designation.level, unit.path, today)
    row = criteria.set_row(actor, found.slug, found.edition) if found else None
    rule = procedures.procedure_for(actor, "recognition", unit.path, level=designation.level)
    kept = Procedure.objects.filter(pk=rule.pk).first() if rule else None
    return Ground(designation, row, rule, kept)


def _views(actor: Actor, rows: list[Dossier]) -> list[DossierView]:
    by_row: dict[int, list[Stage]] = defaultdict(list)
    for one in Stage.objects.filter(dossier__in=[x.pk for x in rows]).order_by("pk"):
        by_row[one.dossier_id].append(one)
    known: dict[int, Any] = {one.pk: one for one in procedures.procedures(actor)} if rows else {}
    return [view(one, by_row[one.pk], known.get(one.procedure_id)) for one in rows]


def _narrowed(rows: Any, wanted: DossierFilter) -> Any:
    if wanted.year is not None:
        rows = rows.filter(year=wanted.year)
    if wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.within:
        rows = rows.filter(under("unit__path", (wanted.within,)))
    for word in fold(wanted.text).split()[:8]:
        rows = rows.filter(unit__folded__contains=word)
    return rows
