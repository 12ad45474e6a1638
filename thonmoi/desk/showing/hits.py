"""What a search found, with where each thing is shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from thonmoi.desk.places import address
from thonmoi.desk.queries.found import Found


@dataclass(frozen=True, slots=True)
class Line:
    title: str
    beside: str
    href: str


@dataclass(frozen=True, slots=True)
class Group:
    title: str | Promise
    lines: tuple[Line, ...]
    has_more: bool


def groups(found: Iterable[Found]) -> list[Group]:
    """Groups of lines; a thing without a page of its own has no address."""
    return [
        Group(
            one.title,
            tuple(Line(h.title, h.beside, address(h.kind, h.key)) for h in one.hits),
            one.has_more,
        )
        for one in found
    ]
