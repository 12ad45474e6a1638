"""A hamlet with what happens there, as values."""

from dataclasses import dataclass

from thonmoi.criteria.queries import ChargeView, CriterionView, SetView
from thonmoi.desk.queries.serving import Served
from thonmoi.monitoring.queries.standings import StandingView, UnitStatus
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class HamletRow:
    """A criterion of the hamlet's set; without a standing where the set is a draft."""

    criterion: CriterionView
    standing: StandingView | None
    leads: tuple[ChargeView, ...]
    may_conclude: bool


@dataclass(frozen=True, slots=True)
class HamletPage:
    """A hamlet with its set; `draft` where the set for its level is not in use yet."""

    status: UnitStatus
    commune: Unit
    is_own: bool
    rows: tuple[HamletRow, ...]
    works: tuple[Served, ...]
    draft: SetView | None

    @property
    def unit(self) -> Unit:
        return self.status.unit
