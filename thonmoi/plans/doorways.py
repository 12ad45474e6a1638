"""Ways from the page of a plan to pages of the rooms above. They register a source."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from thonmoi.kernel.access import Actor


@dataclass(frozen=True, slots=True)
class Doorway:
    """A link beside a plan: its words, where it leads, a count in words ("3/17", "" without)."""

    label: str | Promise
    href: str
    count: str = ""


Source = Callable[[Actor, int], Iterable[Doorway]]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a source: actor and key of a plan in, links out; once is enough."""
    if source not in _sources:
        _sources.append(source)


def doorways(actor: Actor, plan_pk: int) -> list[Doorway]:
    """The links of every source, in the order of registration."""
    return [one for source in _sources for one in source(actor, plan_pk)]
