"""What a plan leaves open: clauses without a lead, tasks without a day, targets without a measure.

The words are mild (decision 19): "Chưa ghi đơn vị chủ trì, đề nghị phân công".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.plans.models import Clause
from thonmoi.plans.queries._rows import TaskView
from thonmoi.plans.queries.clauses import ClauseView, clauses, coverage
from thonmoi.plans.queries.measured import MeasuredTarget
from thonmoi.plans.rules import ClauseStanding, Coverage


class Fault(StrEnum):
    """What is missing."""

    UNOWNED = "unowned"
    UNDATED = "undated"
    UNMEASURED = "unmeasured"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Lacking:
    """A clause with what it lacks."""

    clause: ClauseView
    faults: frozenset[Fault]
    undated: tuple[TaskView, ...]
    unmeasured: tuple[MeasuredTarget, ...]

    @property
    def is_unowned(self) -> bool:
        return Fault.UNOWNED in self.faults

    @property
    def is_silent(self) -> bool:
        return Fault.SILENT in self.faults

    @property
    def can_be_assigned(self) -> bool:
        """Whether naming an agency or a day mends anything here; requests are not assigned."""
        return bool(self.faults & {Fault.UNOWNED, Fault.UNDATED})


@dataclass(frozen=True, slots=True)
class PartCoverage:
    """How much of a part of the plan binds, has a lead, is sorted."""

    label: str
    anchor: str
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Faults:
    """Everything that a plan leaves open, in the order of the text; `counts` are of clauses."""

    rows: tuple[Lacking, ...]
    parts: tuple[PartCoverage, ...]
    whole: Coverage

    def of(self, fault: str) -> tuple[Lacking, ...]:
        """Those that lack one thing; all for anything else."""
        if fault not in set(Fault):
            return self.rows
        return tuple(one for one in self.rows if fault in one.faults)


def faults(actor: Actor, plan_pk: int) -> Faults:
    """What a plan leaves open; NotFound where the plan is not the actor's to see."""
    found = clauses(actor, plan_pk)
    rows = (_lacking(one) for one in found)
    return Faults(
        tuple(one for one in rows if one.faults),
        tuple(_parts(actor, found)),
        coverage(actor, found),
    )


def fault_rows(actor: Actor, plan_pk: int, keys: Iterable[str]) -> list[Clause]:
    """Clauses of a plan as subjects of a deed; NotFound for a key that is none of its."""
    wanted = {int(one) for one in keys if one.isascii() and one.isdigit() and len(one) < 19}
    rows = Clause.objects.filter(plan_id=plan_pk, pk__in=wanted).select_related("plan__unit")
    found = list(rows.order_by("order"))
    if not found or len(found) != len(wanted):
        raise NotFound("clause.unknown", _("There is no such clause in a plan of your area."))
    return found


def _lacking(one: ClauseView) -> Lacking:
    undated = (
        () if one.is_request else tuple(t for t in one.tasks if not t.due and not t.is_settled)
    )
    unmeasured = tuple(m for m in one.figures if not m.target.measure_id and m.now is None)
    lacks = {
        Fault.UNOWNED: one.is_unowned,
        Fault.UNDATED: bool(undated),
        Fault.UNMEASURED: bool(unmeasured),
        Fault.SILENT: one.standing is ClauseStanding.SILENT,
    }
    missing = frozenset(fault for fault, is_missing in lacks.items() if is_missing)
    return Lacking(one, missing, undated, unmeasured)


def _parts(actor: Actor, found: list[ClauseView]) -> list[PartCoverage]:
    """By the first step of the path, in the order of the text."""
    parts: dict[str, list[ClauseView]] = {}
    for one in found:
        parts.setdefault(one.path.split(".")[0], []).append(one)
    return [
        PartCoverage(_label(rows[0]), rows[0].anchor, coverage(actor, rows))
        for rows in parts.values()
    ]


def _label(first: ClauseView) -> str:
    name = (first.heading or "").split(":")[0].strip()
    return f"{first.label} {name.capitalize() if name.isupper() else name}".strip() or first.path
