"""Comparing a reading with that of the document written from it."""

import re
from dataclasses import replace
from typing import Any

from thonmoi.intake.reader import Reading, read
from thonmoi.intake.written import to_document
from thonmoi.paper.docx import to_docx

_CLOSING = re.compile(r"\s*(?:[.;,]?\s*/\s*\.|[.;,]\s*/|[.;,])$")


def again(reading: Reading) -> Reading:
    """The reading of the .docx that is written from a reading."""
    return read(to_docx(to_document(reading)), "again.docx")


def content(reading: Reading) -> dict[str, Any]:
    """What must come back: all but line numbers and, in the last clause, the closing mark."""
    body = [clause for clause in reading.clauses if not clause.path.startswith(("PL", "fn"))]
    last = body[-1].path if body else ""

    def closed(rows: Any) -> list[Any]:
        return [
            replace(row, text=_CLOSING.sub("", row.text)) if _where(row) == last else row
            for row in rows
        ]

    head, signer = reading.head, reading.signer
    return {
        "head": replace(
            head, title=None, issuer=(head.issuer or "").upper(), parent=(head.parent or "").upper()
        ),
        "title": " ".join((head.title or "").split()),
        "signer": replace(
            signer,
            authority=(signer.authority or "").upper(),
            position=(signer.position or "").upper(),
        ),
        "bases": [replace(basis, lines=()) for basis in reading.bases],
        "citations": [replace(cited, lines=()) for cited in reading.citations],
        "clauses": closed(replace(clause, lines=()) for clause in reading.clauses),
        "targets": closed(reading.targets),
        "works": closed(reading.works),
        "tasks": closed(reading.tasks),
        "duties": closed(reading.duties),
        "unmet": list(reading.unmet),
        "consolidate": list(reading.consolidate),
        "deadlines": closed(reading.deadlines),
        "places": list(reading.places),
        "recipients": list(reading.recipients),
    }


def _where(row: Any) -> str:
    return str(getattr(row, "path", None) or getattr(row, "clause", ""))
