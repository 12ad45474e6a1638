"""An annex before it is paper: tables, charts of them, notes."""

from dataclasses import dataclass

from thonmoi.reports.tables.chart import Chart
from thonmoi.reports.tables.grid import Grid


@dataclass(frozen=True, slots=True)
class Part:
    """An annex: its name, and what stands in it in order; a string is a note."""

    name: str
    blocks: tuple[Grid | Chart | str, ...]
    is_landscape: bool = False

    @property
    def grids(self) -> tuple[Grid, ...]:
        """Its tables."""
        return tuple(one for one in self.blocks if isinstance(one, Grid))

    @property
    def charts(self) -> tuple[Chart, ...]:
        """Its charts."""
        return tuple(one for one in self.blocks if isinstance(one, Chart))
