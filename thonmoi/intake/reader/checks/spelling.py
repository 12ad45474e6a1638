"""Doubtful spelling, shown and never mended: against the document itself, and the register."""

import re
from collections import Counter
from collections.abc import Iterator

from thonmoi.intake.reader.findings import Finding, finding
from thonmoi.intake.reader.reading import Reading
from thonmoi.kernel.text import fold

_WORD = re.compile(r"[^\W\d_]+")
_OFTEN = 4
_VOWELS = set("aeiouy")
_SLIPS = {  # slips that officials' texts are known for
    "nông cao": "nâng cao", "truy suất": "truy xuất", "chuyên đổi": "chuyển đổi",
    "bóng chuyên": "bóng chuyền", "sát nhập": "sáp nhập", "bổ xung": "bổ sung",
    "thông kê": "thống kê", "sơ xuất": "sơ suất", "xúc tích": "súc tích", "xuất sứ": "xuất xứ",
    "vệ xinh": "vệ sinh", "chuẫn": "chuẩn", "tuyên chuyền": "tuyên truyền",
}


def doubtful_words(reading: Reading) -> Iterator[Finding]:
    """A pair of words written once that stands one mark or vowel from a frequent one."""
    pairs: Counter[tuple[str, str]] = Counter()
    where: dict[tuple[str, str], int] = {}
    for number, text in reading.line_texts:
        for part in re.split(r"[^\w\s]|\d", text):
            words = [word.lower() for word in _WORD.findall(part)]
            for pair in zip(words, words[1:], strict=False):
                pairs[pair] += 1
                where.setdefault(pair, number)
    frequent = [pair for pair, times in pairs.items() if times >= _OFTEN]
    by_first: dict[str, list[tuple[str, str]]] = {}
    by_second: dict[str, list[tuple[str, str]]] = {}
    for pair in frequent:
        by_first.setdefault(pair[0], []).append(pair)
        by_second.setdefault(pair[1], []).append(pair)
    singles = Counter(word for pair in pairs.elements() for word in pair)
    for pair, times in pairs.items():
        meant = _SLIPS.get(" ".join(pair))
        if meant:
            yield finding("spelling_doubtful", where[pair], written=" ".join(pair), other=meant,
                          times=pairs[(meant.split()[0], meant.split()[-1])])
        if times > 1 or meant:
            continue
        near = [(other, 1) for other in by_first.get(pair[0], [])]
        near += [(other, 0) for other in by_second.get(pair[1], [])]
        for other, index in near:
            rare = singles[pair[index]] <= 2
            if rare and slip(pair[index], other[index]):
                yield finding("spelling_doubtful", where[pair], written=" ".join(pair),
                              other=" ".join(other), times=pairs[other])
                break


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


def doubtful_names(reading: Reading, names: tuple[str, ...]) -> Iterator[Finding]:
    """Proper names that differ from a name in force by marks only ("Hón Quản", Hớn Quản)."""
    known = {name for name in names}
    by_key: dict[str, str] = {}
    for name in names:
        if len(name.split()) > 1:
            by_key.setdefault(fold(name), name)
    told: set[str] = set()
    for number, text in reading.line_texts:
        for run in re.findall(r"[^\W\d_]+(?:\s+[^\W\d_]+)+", text):
            words = run.split()
            for size in (2, 3, 4):
                for start in range(len(words) - size + 1):
                    written = " ".join(words[start:start + size])
                    meant = by_key.get(fold(written)) if written[0].isupper() else None
                    if not meant or written in known or written in told or written.isupper():
                        continue
                    if not all(word[0].isupper() for word in words[start:start + size]):
                        continue
                    told.add(written)
                    yield finding("name_doubtful", number, written=written, other=meant)
