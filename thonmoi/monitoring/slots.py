"""Places where a figure can stand, as subjects of deeds: authorised before any row exists."""

from dataclasses import dataclass

from thonmoi.criteria.models import Indicator
from thonmoi.monitoring.models import Cell, Period
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Slot:
    """The cell of a unit, period and indicator; `cell` is None until something is typed."""

    period: Period
    unit: Unit
    indicator: Indicator
    cell: Cell | None = None

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def pk(self) -> int | None:
        return self.cell.pk if self.cell else None

    def __str__(self) -> str:
        return f"{self.indicator.code} {self.unit} {self.period.code}"


@dataclass(frozen=True, slots=True)
class ChargedCell:
    """A cell as the subject of a division's deed: the charge is the second dimension."""

    cell: Cell
    charge: str

    @property
    def unit_path(self) -> str:
        return self.cell.unit_path

    @property
    def pk(self) -> int:
        return self.cell.pk

    def __str__(self) -> str:
        return str(self.cell)
