"""The style sheet as one file: the layers and components, joined in the order they are imported.

The files stay small, one for each component; a page asks for one address that
carries the digest of its content, so that it is fetched once.
"""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings

ROOT = Path(__file__).parent / "static" / "ui" / "css"
IMPORT = re.compile(r'@import "([^"]+)"(?: layer\((\w+)\))?;\n?')
COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The joined sheet: its bytes, the same compressed, and a digest of 12 hex digits."""

    body: bytes
    compressed: bytes
    digest: str


def current() -> Sheet:
    """The sheet of this process; while developing, it follows the files."""
    newest = max(path.stat().st_mtime_ns for path in ROOT.rglob("*.css")) if settings.DEBUG else 0
    return _joined(newest)


@lru_cache(maxsize=1)
def _joined(newest: int) -> Sheet:
    body = _join(ROOT / "thonmoi.css").encode()
    return Sheet(body, gzip.compress(body, mtime=0), hashlib.sha256(body).hexdigest()[:12])


def _join(path: Path) -> str:
    def inner(found: re.Match[str]) -> str:
        text = _join(path.parent / found[1])
        return f"@layer {found[2]}{{\n{text}}}\n" if found[2] else text

    return IMPORT.sub(inner, COMMENT.sub("", path.read_text(encoding="utf-8")))
