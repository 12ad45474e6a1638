"""Bytes on disk by their hash: written and synced before the transaction (decision 27)."""

import hashlib
import os
import secrets
from pathlib import Path

from django.conf import settings


def place(digest: str) -> Path:
    """Where the bytes of a hash lie."""
    return Path(settings.FILES_DIR) / digest[:2] / digest


def keep(content: bytes) -> str:
    """Write the bytes durably and return their SHA-256; the same bytes are kept once.

    A file written for a deed that then fails stays behind without a row: the
    doctor lists it, nothing refers to it.
    """
    digest = hashlib.sha256(content).hexdigest()
    target = place(digest)
    if target.exists():
        return digest
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{secrets.token_hex(8)}")
    with open(draft, "xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return digest
