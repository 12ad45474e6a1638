"""What stands above one another in the head of a table, and what a column says by it."""

import re
from collections.abc import Sequence

from thonmoi.annexes.reader import words
from thonmoi.annexes.reader.cells import Cell
from thonmoi.annexes.reader.group_names import group_of
from thonmoi.kernel.text import fold

_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[a-eđ])\)?(?:\s*=.*)?")


def below_numbers(lines: list[list[Cell | None]], end: int) -> int:
    """Below a row of (1), (2), (3) …, which only numbers the columns."""
    if end < len(lines):
        texts = [fold(c.text) for c in dict.fromkeys(lines[end]) if c and c.text.strip()]
        if len(texts) > 2 and all(_NUMBERING.fullmatch(text) for text in texts):
            figures = [int(n[0]) for t in texts if (n := re.search(r"\d+", t))]
            if figures == list(range(figures[0], figures[0] + len(figures))) if figures else False:
                return end + 1
    return end


def stack_of(lines: list[list[Cell | None]], column: int, begin: int, end: int) -> tuple[str, ...]:
    cells = dict.fromkeys(lines[y][column] for y in range(begin, end))
    return tuple(" ".join(c.text.split()) for c in cells if c and c.text.strip())


def role_of(stack: Sequence[str]) -> str:
    folded = [fold(text) for text in stack]
    for role, pattern in (
        ("order", words.ORDER),
        ("unit", words.UNIT),
        ("note", words.NOTE),
        ("criterion", words.CRITERION),
        ("content", words.CONTENT),
        ("value", words.VALUE),
    ):
        if any(pattern.fullmatch(text) for text in folded):
            return role
    return "value" if any(group_of(text) for text in folded) else ""
