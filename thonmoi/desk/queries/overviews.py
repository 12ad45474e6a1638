"""The overview of an area: headline figures, matrix, distances, targets, what needs somebody."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from thonmoi.desk.queries.areas import Area, area
from thonmoi.desk.queries.changes import CommuneChanges, since_last
from thonmoi.desk.queries.matrix import Matrix
from thonmoi.desk.queries.targets import TargetRow, targets
from thonmoi.desk.spreading import SetSpread, spreads
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Period
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.fallen import Fallen
from thonmoi.monitoring.queries.outlooks import area_outlooks
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.monitoring.rules import Forecast, PeriodState, SubmissionState
from thonmoi.notices import queries as notices
from thonmoi.notices.rules import Due
from thonmoi.plans import queries as plans
from thonmoi.plans.queries import PlanView
from thonmoi.units.models import Unit

WHOLE = 40
"""Up to so many communes an area shows its matrix whole; above, district by district."""


@dataclass(frozen=True, slots=True)
class DistrictRow:
    """A district inside a larger area, in counts."""

    unit: Unit
    matrix: Matrix

    @property
    def communes(self) -> int:
        return len(self.matrix.rows)

    @property
    def titled(self) -> int:
        return sum(row.title is not None for row in self.matrix.rows)

    @property
    def unjudged(self) -> int:
        return sum(row.set is None for row in self.matrix.rows)


@dataclass(frozen=True, slots=True)
class Sent:
    """Who has sent figures for the open period (its code), of those that report by a set.

    A commune has sent when its chair approved, as the calendar and the report count it; `due` is
    the day for all of them, None where the period names none.
    """

    period: str
    sent: int
    total: int
    missing: tuple[Unit, ...]
    due: date | None


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything on the page of an area; `districts` is empty for a single one."""

    area: Area
    matrices: tuple[Matrix, ...]
    districts: tuple[DistrictRow, ...] = ()
    plan: PlanView | None = None
    targets: tuple[TargetRow, ...] = ()
    sent: Sent | None = None
    due: tuple[Due, ...] = field(default=())
    forecasts: Mapping[int, Forecast] = field(default_factory=dict)
    fallen: tuple[Fallen, ...] = ()
    spreads: tuple[SetSpread, ...] = ()
    changed: tuple[CommuneChanges, ...] = ()
    since: date | None = None

    @property
    def aiming(self) -> tuple[UnitStatus, ...]:
        return tuple(row for matrix in self.matrices for row in matrix.aiming)

    @property
    def communes(self) -> int:
        return sum(len(matrix.rows) for matrix in self.matrices) or sum(
            row.communes for row in self.districts
        )

    @property
    def is_simulated(self) -> bool:
        return any(m.is_simulated for m in self.matrices) or any(
            row.is_simulated for row in self.targets
        )


def overview(actor: Actor, code: str = "") -> Overview:
    """The overview of an area of the actor, or of the district of his commune."""
    found = area(actor, code)
    matrices, districts = _matrices(actor, found.unit)
    past = area_outlooks(actor, found.unit.path)
    plan = plans.plan_in_force(actor, found.unit.path)
    plan = plan if plan and plan.unit_path == found.unit.path else None
    return Overview(
        found,
        matrices,
        districts,
        plan,
        tuple(targets(actor, plan, found.unit)) if plan else (),
        _sent(found, matrices) if found.is_own else None,
        tuple(one for one in notices.due(actor) if one.is_owed) if found.is_own else (),
        past.forecasts,
        past.fallen,
        spreads(matrices, past),
        since_last(actor, (row for one in matrices for row in one.rows), past),
        past.days[0],
    )


def _matrices(actor: Actor, unit: Unit) -> tuple[tuple[Matrix, ...], tuple[DistrictRow, ...]]:
    """One matrix, or one for each district; no matrix but counts where there are too many."""
    found = standings.statuses(actor, within=unit.path)
    by_parent: dict[str, list[UnitStatus]] = {}
    for row in found:
        by_parent.setdefault(row.unit.path.rsplit("/", 2)[0] + "/", []).append(row)
    if set(by_parent) <= {unit.path}:
        return (Matrix.of(unit, found),), ()
    parents = {row.unit.parent.path: row.unit.parent for row in found if row.unit.parent}
    districts = tuple(
        DistrictRow(parents[path], Matrix.of(parents[path], rows))
        for path, rows in sorted(by_parent.items(), key=lambda p: parents[p[0]].sort_key)
    )
    whole = len(found) <= WHOLE
    return tuple(row.matrix for row in districts) if whole else (), districts


def _sent(found: Area, matrices: tuple[Matrix, ...]) -> Sent | None:
    """Of the period that is open on the working date for this area itself; None without one."""
    today = clock.today()
    rows = (
        Period.objects.filter(unit=found.unit, state=PeriodState.OPEN, starts__lte=today)
        .order_by("-ends", "-pk")
        .values_list("pk", "code", "due", "submissions__unit_id", "submissions__state")
    )
    asked = [row.unit for matrix in matrices for row in matrix.rows if row.set]
    known = list(rows)
    if not known or not asked:
        return None
    first, code, due = known[0][:3]
    sent = {
        unit
        for pk, _c, _d, unit, state in known
        if pk == first and state == SubmissionState.APPROVED
    }
    missing = tuple(unit for unit in asked if unit.pk not in sent)
    return Sent(code, len(asked) - len(missing), len(asked), missing, due)
