"""What the figure of a target is now: whichever room counts it registers a source (ADR 10).

    from thonmoi.plans import measuring
    measuring.register(source)        # in AppConfig.ready; the source is a query of its room

A source takes the Actor, targets and a day, and answers for those that it knows, all of them in
a number of questions that does not grow with the targets. The first source that answers a target
wins: figures that are counted come before figures that are typed.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.functional import Promise

from thonmoi.kernel.access import Actor

if TYPE_CHECKING:
    from thonmoi.plans.queries.parts import TargetView


@dataclass(frozen=True, slots=True)
class Now:
    """A figure in the unit of its target: of which day, where it comes from, in a few words.

    `value` is None where only a part of what is counted is known: missing is not zero, and
    `source` says how much is known ("2/12 xã đạt, 10 xã chưa có số liệu").
    `is_confirmed` says whether whoever is responsible confirmed it; `url` leads to what was
    counted, empty where there is no page.
    """

    value: Decimal | None
    on: date
    source: str | Promise
    is_confirmed: bool = True
    url: str = ""
    is_simulated: bool = False


Source = Callable[[Actor, "Sequence[TargetView]", date], Mapping[int, Now]]
_counted: list[Source] = []
_typed: list[Source] = []


def register(source: Source, *, is_typed: bool = False) -> None:
    """Add a source; once is enough."""
    kind = _typed if is_typed else _counted
    if source not in kind:
        kind.append(source)


def measured(actor: Actor, targets: "Iterable[TargetView]", on: date) -> dict[int, Now]:
    """What is known of targets on a day, by the key of the target."""
    left, found = list(targets), {}
    for source in (*_counted, *_typed):
        if left:
            found.update(source(actor, left, on))
            left = [one for one in left if one.pk not in found]
    return found
