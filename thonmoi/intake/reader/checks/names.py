"""Names that the text may have misspelt."""

import re
from collections.abc import Iterator

from thonmoi.intake.reader.findings import Finding, finding
from thonmoi.intake.reader.reading import Reading
from thonmoi.kernel.text import fold


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
                    written = " ".join(words[start : start + size])
                    meant = by_key.get(fold(written)) if written[0].isupper() else None
                    if not meant or written in known or written in told or written.isupper():
                        continue
                    if not all(word[0].isupper() for word in words[start : start + size]):
                        continue
                    told.add(written)
                    yield finding("name_doubtful", number, written=written, other=meant)
