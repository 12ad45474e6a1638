"""From a reading and what is known by name to flat proposed items, in the order of the text."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from thonmoi.intake.reader.reading import Reading
from thonmoi.intake.rules.flat import Flat
from thonmoi.intake.rules.gazetteer import Gazetteer
from thonmoi.intake.rules.proposing import (
    doubts,
    duties,
    narrative,
    owed,
    papers,
    standings,
    targets,
    tasks,
    works,
)
from thonmoi.intake.rules.proposing.ground import Ground, ground_of, plan_year
from thonmoi.intake.rules.words import ItemKind
from thonmoi.plans.rules import is_sane


def propose(reading: Reading, known: Gazetteer, *, today: date) -> list[Flat]:
    """Everything that the reading proposes; what cannot be bound is proposed in doubt.

    `same_as` of a work is the index of the other in this list.
    """
    ground = ground_of(reading, known, today)
    found: list[Flat] = [
        *papers.bases(ground),
        *papers.citations(ground),
        *standings.designations(ground),
        *standings.hamlets(ground),
        *standings.titles(ground),
        *standings.criteria(ground),
        *targets.targets(ground),
        *tasks.tasks(ground),
        *duties.duties(ground),
        *owed.owed(ground),
        *papers.recipients(ground),
    ]
    found += works.works(ground, first=len(found))
    found += narrative.goals_and_narrative(ground, _bound(found))
    found += doubts.doubts(ground, found)
    return found


def sane(item: Flat) -> Flat:
    """The item without figures that no plan can mean, in doubt where one was dropped."""
    names = ("value", "low", "high", "baseline", "absolute")
    given = {name: getattr(item, name) for name in names}
    dropped = {n: None for n, v in given.items() if v is not None and not is_sane(v)}
    return replace(item, is_doubtful=True, **dropped) if dropped else item


def _bound(found: Iterable[Flat]) -> frozenset[str]:
    """Clauses in which something stands; a document named, or a count told, binds nobody."""
    telling = (ItemKind.CITATION, ItemKind.REST)
    return frozenset(item.clause for item in found if item.clause and item.kind not in telling)


__all__ = ["Ground", "plan_year", "propose", "sane"]
