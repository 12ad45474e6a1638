"""What is counted and inspected at a commune: the small part of its page."""

from dataclasses import dataclass

from thonmoi.audit.kept import kept
from thonmoi.inspections import queries as inspections
from thonmoi.inspections.queries import InspectionView, RecommendationFilter
from thonmoi.inspections.queries.recommendations import Counts
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.registers import queries as registers
from thonmoi.registers.queries import Summary
from thonmoi.units.models import Unit

LAST = 5


@dataclass(frozen=True, slots=True)
class Counted:
    """Registers and activities, the last inspections, recommendations by state."""

    registers: Summary
    inspections: tuple[InspectionView, ...]
    recommendations: Counts


def counted(actor: Actor, unit: Unit) -> Counted:
    """What stands of a commune, which the actor covers, in registers and inspections.

    Whoever covers it reads the same: kept until a deed.
    """
    return kept(actor, ("desk.counted", unit.path, clock.today()), lambda: _ask(actor, unit.path))


def _ask(actor: Actor, path: str) -> Counted:
    return Counted(
        registers.summary(actor, path),
        tuple(inspections.latest(actor, path, LAST)),
        inspections.counts(actor, RecommendationFilter(within=path)),
    )
