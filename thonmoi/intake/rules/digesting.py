"""When two files say the same: the digest of a reading's words."""

import hashlib

from thonmoi.intake.reader.reading import Reading
from thonmoi.kernel.text import fold


def text_digest(reading: Reading) -> str:
    """SHA-256 of head, bases and clauses, folded: one plan as .txt, .docx or .pdf is one."""
    head = reading.head
    parts = [head.issuer or "", head.number or "", head.title or ""]
    parts += [f"{basis.number} {basis.subject}" for basis in reading.bases]
    parts += [f"{clause.path} {clause.whole}" for clause in reading.clauses]
    return hashlib.sha256(fold("\n".join(parts)).encode()).hexdigest()
