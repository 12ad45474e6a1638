"""A group of columns of the matrix."""

from dataclasses import dataclass

from thonmoi.criteria.queries import SetView
from thonmoi.monitoring.queries.standings import UnitStatus


@dataclass(frozen=True, slots=True)
class Block:
    """Communes judged by one set; without a set, those of which nothing is judged."""

    set: SetView | None
    rows: tuple[UnitStatus, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The clauses that give the communes of the block their aim or title, each once."""
        given = (r.aim.source if r.aim else r.title.source if r.title else "" for r in self.rows)
        return tuple(sorted({source for source in given if source}))

    @property
    def is_unconfirmed(self) -> bool:
        """Whether anything in the block rests on a plan alone."""
        return any(
            (row.title is not None and not row.title.is_confirmed)
            or any(one.is_unconfirmed for one in row.standings.values())
            for row in self.rows
        )
