"""Which words of a clause are marked on the page: figures read, spellings in doubt.

The text itself is never changed; the runs joined are the text.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_FIGURES = re.compile(r"\d[\d.,/]*\d\s?%?|\d\s?%?")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the text; `mark` is "", "figure" or "doubt"."""

    text: str
    mark: str = ""


def runs(text: str, read: Iterable[str], doubted: Iterable[str]) -> list[Run]:
    """Cut a text into runs. Doubts win over figures; of a long passage only figures are marked."""
    marks = [""] * len(text)
    for words in read:
        for start, end in _places(text, words):
            marks[start:end] = ["figure"] * (end - start)
    for words in doubted:
        for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text) if words else ():
            marks[found.start() : found.end()] = ["doubt"] * (found.end() - found.start())
    return _joined(text, marks)


def _places(text: str, words: str) -> Iterable[tuple[int, int]]:
    at = text.find(words) if words else -1
    if at < 0:
        return
    if len(words) <= _LONGEST:
        yield at, at + len(words)
        return
    for found in _FIGURES.finditer(text, at, at + len(words)):
        yield found.start(), found.end()


def _joined(text: str, marks: list[str]) -> list[Run]:
    found: list[Run] = []
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or marks[i] != marks[start]:
            found.append(Run(text[start:i], marks[start]))
            start = i
    return found
