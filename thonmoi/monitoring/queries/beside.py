"""A title beside a target: two facts, each by its own set (B-02)."""

from dataclasses import dataclass
from datetime import date

from thonmoi.audit.kept import kept
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import Standing
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring import rules
from thonmoi.monitoring.queries.fallen import title_sets
from thonmoi.monitoring.queries.shown import Held, StandingView, UnitStatus
from thonmoi.monitoring.queries.standings import judged, said


@dataclass(frozen=True, slots=True)
class Beside:
    """The title of a unit that is judged by another set, with what the title's own set says."""

    title: Held
    set: SetView
    standings: tuple[StandingView, ...]

    @property
    def met(self) -> int:
        return sum(one.standing in rules.MET for one in self.standings)

    @property
    def unknown(self) -> int:
        return sum(one.standing is Standing.NO_DATA for one in self.standings)

    @property
    def total(self) -> int:
        return len(self.standings)


def beside(actor: Actor, status: UnitStatus) -> Beside | None:
    """What the set of a unit's title says where another set judges it; None otherwise."""
    if status.title is None or status.set is None:
        return None
    day = clock.today()
    key = ("beside", status.unit.path, status.set.id, day, actor.areas())
    return kept(actor, key, lambda: _beside(actor, status, day))


def _beside(actor: Actor, status: UnitStatus, day: date) -> Beside | None:
    pk, title, now = status.unit.pk, status.title, status.set
    own = title_sets(actor, [status], day)[pk]
    if title is None or now is None or own is None or own.slug == now.slug:
        return None
    known = judged(actor, {pk: own}, said(actor, [pk], day, is_current=False))[pk]
    return Beside(title, own, tuple(known.values()))
