"""Footnotes of a PDF: the lines at the foot of a page that a small number in it points to."""

import re
from collections.abc import Sequence

from thonmoi.intake.reader import vi

_BEGINS = vi.compile(r"^\s*(?P<number>\d{1,3})\s+(?=[A-ZĐÀ-Ỹ“\"(])")
_MOST_GAP = 3


def note_starts(pages: Sequence[str]) -> list[list[int]]:
    """For each page the lines (by place on it) where a footnote begins, in order.

    Footnotes are numbered through; a page's first one is believed only where the text above
    carries its number behind a word ("… khen thưởng1 …").
    """
    found: list[list[int]] = []
    expected = 1
    for page in pages:
        lines = page.split("\n")
        starts, next_number = _on_page(lines, expected)
        found.append(starts)
        expected = next_number
    return found


def _on_page(lines: Sequence[str], expected: int) -> tuple[list[int], int]:
    for first, line in enumerate(lines):
        begun = _BEGINS.match(line)
        if not begun or not expected <= int(begun["number"]) < expected + _MOST_GAP:
            continue
        number = int(begun["number"])
        if not _pointed_to("\n".join(lines[:first]), number):
            continue
        starts = [first]
        for place in range(first + 1, len(lines)):
            again = _BEGINS.match(lines[place])
            if again and int(again["number"]) == number + 1:
                starts.append(place)
                number += 1
        return starts, number + 1
    return [], expected


def _pointed_to(text: str, number: int) -> bool:
    return bool(re.search(rf"(?:[^\W\d]|[”\")\].;,]){number}(?!\d|[.,]\d|/)", text))
