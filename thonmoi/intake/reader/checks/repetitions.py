"""Works that the text names twice."""

import re
from collections.abc import Iterator

from thonmoi.intake.reader.findings import Finding, finding
from thonmoi.intake.reader.reading import Reading, Work
from thonmoi.kernel.text import fold

_BUILT = ("xây mới", "xây dựng", "xây", "làm mới", "xây dựng mới", "đầu tư xây dựng")


def repeated_works(reading: Reading) -> Iterator[Finding]:
    """The same thing at the same place in two clauses: one work or two? (S-30)"""
    first: dict[tuple[str, ...], Work] = {}
    for work in reading.works:
        for place in work.places:
            action = "xây" if work.action in _BUILT else work.action
            thing = re.sub(r"^nha van hoa.*", "nha van hoa", fold(work.object))
            key = (fold(work.commune or ""), action, thing, fold(place))
            before = first.setdefault(key, work)
            if before.clause != work.clause:
                clause = reading.clause(work.clause)
                yield finding(
                    "work_repeated",
                    clause.line if clause else 0,
                    work.clause,
                    object=work.object,
                    place=place,
                    first=before.clause,
                    second=work.clause,
                )
