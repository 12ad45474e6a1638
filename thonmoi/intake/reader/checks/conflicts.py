"""Checks of clauses against each other."""

import re
from collections.abc import Iterator

from thonmoi.intake.reader.context import units_of_heading
from thonmoi.intake.reader.findings import Finding, finding
from thonmoi.intake.reader.reading import Reading
from thonmoi.kernel.text import fold

_STRIVES = re.compile(r"phan dau[^.;]*?nam (20\d{2})")


def conflicting_standings(reading: Reading) -> Iterator[Finding]:
    """A unit that "strives" for a year that has passed, and elsewhere has reached it (S-12)."""
    for clause in reading.clauses:
        strives = _STRIVES.search(fold(clause.heading or ""))
        if not strives or not reading.head.year or int(strives[1]) >= reading.head.year:
            continue
        for unit in units_of_heading(clause.heading or ""):
            year = strives[1]
            yield finding(
                "target_year_passed",
                clause.line,
                clause.path,
                unit=unit,
                year=year,
                now=reading.head.year,
            )
            said = rf"{re.escape(fold(unit))}\b[^.;]{{0,40}}\bve dich[^.;]*?{year}"
            for other in reading.clauses:
                text = fold(other.text)
                if (
                    other.path != clause.path
                    and re.search(said, text)
                    and not re.search(rf"phan dau\s+(?:\w+\s+){{0,4}}{re.escape(fold(unit))}", text)
                ):
                    yield finding(
                        "standing_conflict",
                        other.line,
                        other.path,
                        unit=unit,
                        year=year,
                        first=other.path,
                        second=clause.path,
                    )
