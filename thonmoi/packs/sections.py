"""Which part of a pack is read by whom."""

from collections.abc import Callable, Iterator
from typing import Any

from thonmoi.kernel.access import Actor
from thonmoi.packs import (
    bodies,
    capital,
    charges,
    criteria_sets,
    measures,
    places,
    procedures,
    questionnaires,
)
from thonmoi.packs.reading import PackFile
from thonmoi.packs.steps import Step

SECTIONS: dict[str, Callable[[Actor, dict[str, Any]], Iterator[Step]]] = {
    "units": places.steps,
    "agencies": bodies.steps,
    "measures": measures.steps,
    "criteria-set": criteria_sets.steps,
    "charges": charges.steps,
    "capital": capital.steps,
    "procedures": procedures.steps,
    "holidays": procedures.holiday_steps,
    "questionnaires": questionnaires.steps,
    "accounts": bodies.account_steps,
}


def steps_of(actor: Actor, file: PackFile) -> Iterator[Step]:
    """The steps of one file, against what is there when each is asked for."""
    return SECTIONS[file.kind](actor, file.data) if file.kind in SECTIONS else iter(())
