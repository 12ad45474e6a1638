"""Notes beside clauses from the rooms above: standings, money, reports. They register a source."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from thonmoi.kernel.access import Actor


@dataclass(frozen=True, slots=True)
class Note:
    """A line in the margin: a state of `ui.words.STATES` with its word, then text, a link."""

    text: str | Promise = ""
    state: str = ""
    word: str | Promise = ""
    is_unconfirmed: bool = False
    url: str = ""


Source = Callable[[Actor, int, str], dict[str, list[Note]]]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a source: actor, key and unit path of a plan in, notes by clause path out."""
    if source not in _sources:
        _sources.append(source)


def notes(actor: Actor, plan_pk: int, unit_path: str) -> dict[str, list[Note]]:
    """The notes of every source, by clause path, in the order of registration."""
    found: dict[str, list[Note]] = {}
    for source in _sources:
        for path, lines in source(actor, plan_pk, unit_path).items():
            found.setdefault(path, []).extend(lines)
    return found
