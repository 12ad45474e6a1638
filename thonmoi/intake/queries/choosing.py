"""What each chosen part of an item can be."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from thonmoi.accounts import queries as accounts
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.rules.words import LADDER
from thonmoi.intake.models import ProposalItem
from thonmoi.intake.rules.mending import PICKED
from thonmoi.kernel.access import Actor
from thonmoi.plans.rules import answers_for
from thonmoi.units import queries as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


def choices_for(
    actor: Actor, row: ProposalItem, fields: Iterable[str]
) -> dict[str, list[tuple[Any, str]]]:
    """What each chosen field of an item can be; ids for rows, words for answers."""
    if row.code in PICKED:
        return _meant(row)
    area: Unit = row.proposal.unit
    makers: dict[str, Callable[[], list[tuple[Any, str]]]] = {
        "unit_id": lambda: _units(actor, area, hamlets=False),
        "site_id": lambda: _units(actor, row.unit or area, hamlets=True),
        "agency_id": lambda: [
            (one.pk, one.name) for one in accounts.agencies(actor, around_paths=(area.path,))
        ],
        "criterion_id": lambda: _criteria(actor, area, row.proposal.year),
        "measure_id": lambda: [(one.pk, one.name[:140]) for one in criteria.measures(actor)],
        "answer": lambda: [(key, str(word)) for key, word in answers_for(row.code).items()],
    }
    return {name: makers[name]() for name in fields if name in makers}


def _meant(row: ProposalItem) -> dict[str, list[tuple[Any, str]]]:
    """What a doubtful name may mean, and the plain answers of a doubt."""
    places = [
        (one.unit_id, f"{one.unit}, {one.unit.parent}" if one.unit.parent else str(one.unit))
        for one in row.units.all()
    ]
    bodies = [(one.agency_id, one.agency.name) for one in row.agencies.all()]
    answers = [(key, str(word)) for key, word in answers_for(row.code).items()]
    return {PICKED[row.code]: [*places, *bodies], "answer": answers}


def _units(actor: Actor, within: Unit, *, hamlets: bool) -> list[tuple[Any, str]]:
    found = units.units(actor, within=within.path)
    return [(one.pk, str(one)) for one in found if (one.level == Level.HAMLET) == hamlets]


def _criteria(actor: Actor, area: Unit, year: int) -> list[tuple[Any, str]]:
    """Criteria of every level of the ladder as they hold there, each with its set."""
    wanted = [(str(level), area.path) for level in LADDER]
    found = criteria.sets_for(actor, wanted, date(year, 1, 1), "commune")
    return [
        (one.id, f"{one.code}. {one.name} – {set_.document.number if set_.document else ''}")
        for set_ in found.values()
        for one in set_.criteria
    ]
