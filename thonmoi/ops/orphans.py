"""Files on disk against their rows: each pair must be whole (decision 27)."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.doctor import Finding

GRACE = timedelta(minutes=10)
"""A file is stored before its deed: one younger than this may still be waiting for its row."""


def orphans(folder: Path, digests: Mapping[str, list[int]], now: datetime) -> Iterator[Finding]:
    """Yield a finding for each file without row, row without file, and file that was altered.

    `digests` are ids of rows by the hash of their bytes. Codes: ``file.no-row``,
    ``file.missing``, ``file.altered``.
    """
    kept = {path.name: path for path in sorted(folder.glob("*/*")) if path.is_file()}
    for name, path in kept.items():
        if name not in digests and _age(path, now) > GRACE:
            yield Finding(
                "file.no-row", str(path), _("No row refers to this file: it may be removed.")
            )
    for digest, ids in sorted(digests.items()):
        rows = ", ".join(f"library.storedfile:{pk}" for pk in ids)
        if digest not in kept:
            yield Finding(
                "file.missing", rows, _("Its file is not on disk: bring it back from a backup.")
            )
        elif _digest(kept[digest]) != digest:
            yield Finding(
                "file.altered", rows, _("Its file was altered: bring it back from a backup.")
            )


def _age(path: Path, now: datetime) -> timedelta:
    return now - datetime.fromtimestamp(path.stat().st_mtime, now.tzinfo)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
