"""Checks of marks that are missing."""

import re
from collections.abc import Iterator

from thonmoi.intake.reader.findings import Finding, finding
from thonmoi.intake.reader.reading import Reading

_ENDED = re.compile(r"[.;:!?…][”\")]*$|/\.?$")


def clauses_closed(reading: Reading) -> Iterator[Finding]:
    """A clause of some length whose text just stops."""
    for clause in reading.clauses:
        if clause.kind in ("row", "note", "annex") or clause.path.startswith("PL"):
            continue
        if len(clause.text.split()) > 6 and not _ENDED.search(clause.text.rstrip()):
            yield finding("clause_open", clause.line, clause.path, tail=clause.text[-40:])


def brackets_closed(reading: Reading) -> Iterator[Finding]:
    """Brackets and quotation marks in pairs."""
    for clause in reading.clauses:
        text = re.sub(r"^\w{1,2}\)", "", clause.whole)
        text = re.sub(r"(?<!\w)(\([^()]*\))|\s\w\)", lambda pair: pair[1] or "", text)
        uneven = text.count("(") > text.count(")") or text.count("“") != text.count("”")
        if uneven and clause.kind != "row":
            place = max(text.rfind("("), text.rfind("“"), 0)
            yield finding("bracket_open", clause.line, clause.path, text=text[place : place + 50])
