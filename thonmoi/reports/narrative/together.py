"""Communes of which the same is said, in one sentence: forty lines that repeat are not read."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from thonmoi.reports.facts import CommuneFacts
from thonmoi.reports.narrative.saying import Saying, listed

T = TypeVar("T")


def together(
    communes: Iterable[CommuneFacts], said: Callable[[CommuneFacts], T]
) -> list[tuple[T, list[CommuneFacts]]]:
    """Communes by what is said of them, in the order of the first; nothing said, left out."""
    found: dict[T, list[CommuneFacts]] = {}
    for one in communes:
        if words := said(one):
            found.setdefault(words, []).append(one)
    return list(found.items())


def named(rows: list[CommuneFacts]) -> str:
    """Return "Xã Tân Lợi" or "Các xã An Phú, Minh Đức"."""
    names = listed(one.name for one in rows)
    return f"Xã {names}" if len(rows) == 1 else f"Các xã {names}"


def counted(saying: Saying, rows: list[CommuneFacts], kind: str, count: int) -> str:
    """A count that holds for each of them: printed once, known for every commune."""
    said = ""
    for one in rows:
        said = saying.count(f"communes.{one.code}.{kind}", count)
    return said
