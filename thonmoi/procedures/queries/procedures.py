"""Procedures: national data, nobody's secret; their numbers as confirmed for a place."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.kernel.permissions import Permission as P
from thonmoi.procedures import rules
from thonmoi.procedures.models import Number, Procedure
from thonmoi.procedures.queries.holidays import calendar
from thonmoi.procedures.queries.shown import (
    ConditionView,
    NumberView,
    PaperView,
    ProcedureView,
    StepView,
)
from thonmoi.procedures.rules import (
    Body,
    Confidence,
    Confirmed,
    DayKind,
    Deadline,
    NumberKind,
    ProcedureFacts,
    ProcedureKind,
)


def procedures(actor: Actor, unit_path: str = "") -> tuple[ProcedureView, ...]:
    """Every procedure as it holds at a place, by kind and from when it holds; none is left out."""
    return kept(actor, ("procedures", unit_path), lambda: _whole(actor, unit_path))


def procedure(actor: Actor, slug: str, unit_path: str = "") -> ProcedureView:
    """One procedure as it holds at a place; NotFound where there is none of this name."""
    for one in procedures(actor, unit_path):
        if one.slug == slug:
            return one
    raise NotFound("procedure.unknown", _("There is no such procedure."))


def procedure_for(
    actor: Actor, kind: str, unit_path: str, *, on: date | None = None, level: str = ""
) -> ProcedureView | None:
    """The procedure of a kind that holds at a place on a day (the working date where None).

    `level` is a slug of a level ("ntm"). None where no rule holds: then nothing may be guessed.
    """
    rows = procedures(actor, unit_path)
    day = on or clock.today()
    return rules.in_force(rows, kind=kind, path=unit_path, on=day, level=level)


def deadline_of(
    actor: Actor,
    step: StepView,
    started: date | None,
    unit_path: str,
    kind: NumberKind = NumberKind.DAYS,
) -> Deadline:
    """Until when a step that began on a day lasts; `on` is None where its days are not known.

    `is_certain` only where an official confirmed the number and the holidays are recorded.
    """
    number = step.number(kind)
    if number is None or number.value is None:
        return Deadline()
    days, sure = number.days, number.is_confirmed
    holidays = calendar(actor, unit_path)
    return rules.due(started, days, number.day_kind, holidays, is_confirmed=sure)


def number_row(actor: Actor, pk: int) -> Number:
    """A number as it is given to a deed; NotFound where there is none."""
    found = Number.objects.select_related("procedure").filter(pk=pk).first()
    if found is None:
        raise NotFound("number.unknown", _("There is no such number of a procedure."))
    return found


def places(actor: Actor, permission: P) -> tuple[Place, ...]:
    """Where the actor may set numbers or days. Denied where nowhere."""
    found = actor.places(permission)
    if not found:
        raise Denied("access.denied", _("Your role does not include this."))
    return found


def known(actor: Actor) -> dict[str, ProcedureFacts]:
    """What packs said of every procedure, by slug."""
    return {row.slug: _facts(row) for row in _rows()}


def _rows() -> Any:
    names = ("steps", "conditions", "papers", "numbers__confirmations")
    return Procedure.objects.prefetch_related(*names).order_by("kind", "valid_from", "pk")


def _whole(actor: Actor, unit_path: str) -> tuple[ProcedureView, ...]:
    """As they hold at a place; the rows are the same everywhere and are asked for once."""
    rows = kept(actor, ("procedures",), lambda: tuple(_rows()))
    return tuple(_view(row, unit_path) for row in rows)


def _listed(rows: Any) -> list[Any]:
    return sorted(rows.all(), key=lambda one: one.order)


def _view(row: Any, unit_path: str) -> ProcedureView:
    numbers = [_number(one, unit_path) for one in _listed(row.numbers)]

    def of(code: str) -> tuple[NumberView, ...]:
        return tuple(one for one in numbers if one.of == code)

    papers = _listed(row.papers)
    steps, before = [], ""
    for one in _listed(row.steps):
        given = tuple(_paper(x) for x in papers if x.of == one.code)
        steps.append(
            StepView(
                one.code,
                one.name,
                of(one.code),
                *(one.confidence, one.source),
                Body(one.body),
                one.body_name,
                one.after or before,
                one.is_optional,
                one.note,
                given,
            )
        )
        before = one.code
    conditions = (
        ConditionView(
            x.code, x.name, of(x.code), x.confidence, x.source, tuple(x.names.splitlines())
        )
        for x in _listed(row.conditions)
    )
    head = ("pk", "slug", "kind", "name", "area", "levels", "valid_from", "valid_to", "note")
    values = {name: getattr(row, name) for name in head}
    values["kind"] = ProcedureKind(row.kind)
    return ProcedureView(
        **values,
        confidence=row.confidence,
        source=row.source,
        steps=tuple(steps),
        conditions=tuple(conditions),
    )


def _paper(row: Any) -> PaperView:
    return PaperView(row.code, row.name, row.is_required, row.confidence, row.source)


def _number(row: Any, unit_path: str) -> NumberView:
    rows = sorted(row.confirmations.all(), key=lambda one: one.pk)
    found = rules.nearest(
        [Confirmed(x.unit_path, x.value, x.day_kind, x.paper, x.on) for x in rows], unit_path
    )
    kind = NumberKind(row.kind)
    if found:
        days = DayKind(found.day_kind) if found.day_kind else None
        said = (Confidence.CONFIRMED, row.source, found.paper, found.on, found.unit_path)
        return NumberView(row.pk, row.of, kind, found.value, days, *said)
    days = DayKind(row.day_kind) if row.day_kind else None
    sure = Confidence(row.confidence) if row.value is not None else Confidence.UNKNOWN
    return NumberView(row.pk, row.of, kind, row.value, days, sure, row.source)


def _facts(row: Any) -> ProcedureFacts:
    head = ("slug", "kind", "name", "area", "levels", "valid_from", "valid_to", "note")
    values = {name: getattr(row, name) for name in (*head, "confidence", "source")}
    return ProcedureFacts(
        **values,
        steps=_parts(rules.StepFacts, _listed(row.steps)),
        conditions=_parts(rules.ConditionFacts, _listed(row.conditions)),
        numbers=_parts(rules.NumberFacts, _listed(row.numbers)),
        papers=_parts(rules.PaperFacts, _listed(row.papers)),
    )


def _parts(kind: Any, rows: Iterable[Any]) -> tuple[Any, ...]:
    names = kind.__dataclass_fields__
    return tuple(kind(**{name: getattr(row, name) for name in names}) for row in rows)
