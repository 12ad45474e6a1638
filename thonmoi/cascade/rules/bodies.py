"""Who is asked for a plan."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Body:
    """Whom a plan is asked of: an agency, for one criterion where there is one, a member by
    his office where one is meant."""

    agency_id: int
    criterion_id: int | None = None
    office: str = ""

    @property
    def key(self) -> str:
        """``12-0``, ``12-345``: how forms name it."""
        return f"{self.agency_id}-{self.criterion_id or 0}"
