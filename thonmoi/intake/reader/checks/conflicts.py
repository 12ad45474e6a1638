"""Checks of clauses against each other."""

import re
from collections.abc import Iterator

from thonmoi.intake.reader.context import units_of_heading
from thonmoi.intake.reader.findings import Finding, finding
from thonmoi.intake.reader.reading import Reading, Work
from thonmoi.kernel.text import fold

_STRIVES = re.compile(r"phan dau[^.;]*?nam (20\d{2})")
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
