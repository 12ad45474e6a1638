"""The sheet of quarters that a commune fills."""

from dataclasses import dataclass
from typing import Any

from thonmoi.cascade.forms import RoadmapForm
from thonmoi.cascade.queries import offers as reads
from thonmoi.cascade.queries.offers import Offer
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import Level
from thonmoi.kernel.access import Actor
from thonmoi.ui.parts import Tab


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form with a choice of quarter for each criterion that is not registered yet."""

    year: int
    level: Level
    set: SetView
    offers: tuple[Offer, ...]
    form: RoadmapForm
    levels: tuple[Tab, ...]
    from_plan: bool

    @property
    def lines(self) -> list[tuple[Offer, Any]]:
        """Each offer with its field; None where it is registered for the year already."""
        fields = self.form.fields
        return [
            (one, self.form[f"q{one.id}"] if f"q{one.id}" in fields else None)
            for one in self.offers
        ]

    @property
    def proposed(self) -> int:
        return sum(one.is_proposed for one in self.offers)

    def rows(self, actor: Actor) -> dict[int, Any]:
        return reads.criteria_of(actor, self.set)

    def ground(self, actor: Actor, unit: Any) -> tuple[Any, Any]:
        return reads.ground(actor, unit, self.form.cleaned_data["ground"])
