"""Blocks of the public page of a place: rooms register them at start, the portal draws them.

A block answers for a place with lines that its own deeds have made public already; what waits,
is a draft or names a resident is never among them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from thonmoi.kernel.access import Actor

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Line:
    """What a block says: a title, a sentence below it; an address without sign-in, or none."""

    title: Words
    text: Words = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A section: `verb` is one of the four parts ("know", "discuss", "do", "check").

    `lines` is asked as the visitor with the path of the place; without lines nothing is drawn.
    """

    title: Words
    verb: str
    order: int
    lines: Callable[[Actor, str], list[Line]]


_blocks: dict[str, Block] = {}


def register(name: str, block: Block) -> None:
    """Add a block to the public page of places; registering a name again replaces it."""
    _blocks[name] = block


def blocks(verb: str) -> list[Block]:
    """The blocks of a part, in order."""
    return sorted((one for one in _blocks.values() if one.verb == verb), key=lambda b: b.order)
