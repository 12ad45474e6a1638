"""Check that what has to be done has somebody to do it (S-08)."""

import re
from collections.abc import Iterator

from thonmoi.intake.reader.context import Context, folded
from thonmoi.intake.reader.findings import Finding, finding
from thonmoi.intake.reader.reading import Reading

_ASSIGNS = re.compile(r"to chuc thuc hien|phan cong nhiem vu")


def duties_owned(reading: Reading) -> Iterator[Finding]:
    """Labelled clauses of the part on who does what that name no agency."""
    context = Context(reading.clauses, reading.head)
    owned = {duty.clause for duty in reading.duties}
    parents = {clause.parent for clause in reading.clauses}
    for clause in reading.clauses:
        if clause.kind in ("plain", "row", "note") or clause.path in parents | owned:
            continue
        above = [folded(heading) for heading in context.headings(clause)]
        if clause.text and any(_ASSIGNS.search(heading) for heading in above):
            yield finding("duty_without_agency", clause.line, clause.path, text=clause.text[:80])
