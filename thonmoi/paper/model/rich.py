"""Text of a document: runs that are upright, bold or italic."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """The text as every writer can carry it: NFC, tabs as spaces, no control or invisible marks.

    No-break spaces stay (blanks of a draft are made of them); a line feed stays a forced line
    break. Characters that XML forbids are dropped.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = _UNWRITABLE.sub("", text)
    if text and max(text) > "\uffff":
        text = "".join(c for c in text if ord(c) & 0xFFFE != 0xFFFE)
    return unicodedata.normalize("NFC", text)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one face."""

    text: str
    bold: bool = False
    italic: bool = False


Rich = str | Run | tuple[str | Run, ...]


def bold(text: str) -> Run:
    """The text as a bold run."""
    return Run(text, bold=True)


def italic(text: str) -> Run:
    """The text as an italic run."""
    return Run(text, italic=True)


def runs(rich: Rich) -> tuple[Run, ...]:
    """Any way of writing text as cleaned runs; empty ones are left out."""
    parts = rich if isinstance(rich, tuple) else (rich,)
    made = (Run(part) if isinstance(part, str) else part for part in parts)
    cleaned = (Run(clean(run.text), run.bold, run.italic) for run in made)
    return tuple(run for run in cleaned if run.text)


def plain(rich: Rich) -> str:
    """The text without faces."""
    return "".join(run.text for run in runs(rich))
