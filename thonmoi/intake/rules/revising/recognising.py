"""Which followed document a new one may be a version of: asked, never decided alone."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypeVar

from thonmoi.intake.rules.revising.likeness import alike
from thonmoi.kernel.text import fold

_ALIKE = 0.6


class Followed(Protocol):
    """A plan as its list shows it."""

    @property
    def kind(self) -> str: ...
    @property
    def year(self) -> int: ...
    @property
    def number(self) -> str: ...
    @property
    def title(self) -> str: ...


T = TypeVar("T", bound=Followed)


def likely(document: Mapping[str, Any], year: int, plans: Iterable[T]) -> list[T]:
    """Plans of the same unit that a document may revise, the likeliest first.

    The same number is the same paper; else the kind and year are the same, and the titles alike.
    """
    number, title = document.get("number") or "", document.get("title") or ""
    scored = []
    for plan in plans:
        is_same = bool(number) and fold(plan.number) == fold(number)
        near = alike(plan.title, title)
        if is_same or ((plan.kind, plan.year) == (document.get("kind"), year) and near >= _ALIKE):
            scored.append((2.0 if is_same else near, plan))
    return [plan for _score, plan in sorted(scored, key=lambda one: -one[0])]
