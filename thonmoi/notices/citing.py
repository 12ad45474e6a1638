"""What rows of work rest on, for letters: rooms above register how a thing is cited.

    citing.register("plan", cited)      # in AppConfig.ready

A source takes an Actor and keys, and returns for each how it is written in a letter.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from thonmoi.kernel.access import Actor
from thonmoi.notices.rules import Cites


@dataclass(frozen=True, slots=True)
class Cited:
    """A thing as a letter cites it: whole the first time, short afterwards (official text).

    `is_citable` is False while its number is not recorded (decision 17); `blank` is how `words`
    read then, so that a draft made before says the number once there is one.
    """

    words: str
    short: str
    is_citable: bool
    blank: str = ""


Source = Callable[[Actor, Iterable[int]], dict[int, Cited]]
_sources: dict[str, Source] = {}


def register(kind: str, source: Source) -> None:
    """Say how things of a kind are cited."""
    _sources[kind] = source


def cited(actor: Actor, found: Iterable[Cites]) -> dict[tuple[str, int], Cited]:
    """How each of the things is cited, by kind and key; unknown ones are left out."""
    keys: dict[str, set[int]] = {}
    for one in found:
        keys.setdefault(one.kind, set()).add(one.pk)
    return {
        (kind, pk): said
        for kind, pks in keys.items()
        if kind in _sources
        for pk, said in _sources[kind](actor, sorted(pks)).items()
    }
