"""Doubtful spelling, shown and never mended: against the document itself, and the register."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from thonmoi.intake.reader.findings import Finding, finding
from thonmoi.intake.reader.reading import Reading
from thonmoi.kernel.text import fold

_WORD = re.compile(r"[^\W\d_]+")
_OFTEN = 3
_VOWELS = set("aeiouy")
_SLIPS = {  # slips that officials' texts are known for
    "nông cao": "nâng cao",
    "truy suất": "truy xuất",
    "chuyên đổi": "chuyển đổi",
    "bóng chuyên": "bóng chuyền",
    "sát nhập": "sáp nhập",
    "bổ xung": "bổ sung",
    "thông kê": "thống kê",
    "sơ xuất": "sơ suất",
    "xúc tích": "súc tích",
    "xuất sứ": "xuất xứ",
    "vệ xinh": "vệ sinh",
    "tuyên chuyền": "tuyên truyền",
}


def doubtful_words(reading: Reading) -> Iterator[Finding]:
    """A word written once between neighbours that elsewhere hold another, nearly the same."""
    threes: Counter[tuple[str, str, str]] = Counter()
    where: dict[tuple[str, ...], int] = {}
    pairs: Counter[str] = Counter()
    for number, text in reading.line_texts:
        for part in re.split(r"[^\w\s]|\d", text):
            words = [word.lower() for word in _WORD.findall(part)]
            threes.update(zip(words, words[1:], words[2:], strict=False))
            for size in (2, 3):
                for start in range(len(words) - size + 1):
                    where.setdefault(tuple(words[start : start + size]), number)
            pairs.update(" ".join(pair) for pair in pairwise(words))
    yield from _known_slips(pairs, where)
    middles: dict[tuple[str, str], list[str]] = {}
    for (left, word, right), times in threes.items():
        if times >= _OFTEN:
            middles.setdefault((left, right), []).append(word)
    for (left, word, right), times in threes.items():
        for meant in middles.get((left, right), []) if times == 1 else []:
            if slip(word, meant) and f"{word} {right}" not in _SLIPS:
                yield finding(
                    "spelling_doubtful",
                    where[(left, word, right)],
                    written=f"{left} {word} {right}",
                    other=f"{left} {meant} {right}",
                    times=threes[(left, meant, right)],
                )


def _known_slips(pairs: Counter[str], where: dict[tuple[str, ...], int]) -> Iterator[Finding]:
    for written, meant in _SLIPS.items():
        if pairs[written]:
            yield finding(
                "spelling_doubtful",
                where[tuple(written.split())],
                written=written,
                other=meant,
                times=pairs[meant],
            )


def slip(written: str, meant: str) -> bool:
    """Whether two syllables differ by marks alone, or by one vowel."""
    if written == meant:
        return False
    bare, other = fold(written), fold(meant)
    if bare == other:
        return True
    if len(bare) != len(other):
        return False
    changed = [(a, b) for a, b in zip(bare, other, strict=True) if a != b]
    return len(changed) == 1 and set(changed[0]) <= _VOWELS
