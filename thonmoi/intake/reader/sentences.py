"""Text into sentences and the parts of a sentence that can each carry a statement."""

import re
from collections.abc import Iterator

from thonmoi.intake.reader import vi

_SENTENCE = vi.compile(r"(?<=[.!?…])[”\")]?\s+(?=[A-ZĐÀ-Ỹ0-9“\"(])|(?<=;)\s+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:TM|KT|Q|TL|TP|TX|TT|PCT|GS|TS|Ths|St|No|tr|số|Đ/c|v\.v)|"
    r"\b[A-ZĐ])\.$"
)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """(where it begins, sentence) for each sentence; ";" ends one too, except within brackets."""
    start = 0
    for gap in _SENTENCE.finditer(text):
        before = text[start : gap.start()]
        if _ABBREVIATION.search(before) or before.count("(") > before.count(")"):
            continue
        if before.strip():
            yield start, before
        start = gap.end()
    if text[start:].strip():
        yield start, text[start:]
