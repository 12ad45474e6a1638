"""Checks of a reading, one function each; none stops at the first fault."""

from collections.abc import Iterator

from thonmoi.intake.reader.checks.conflicts import conflicting_standings
from thonmoi.intake.reader.checks.counts import counts_and_names, unmet_counts
from thonmoi.intake.reader.checks.figures import figures_clear
from thonmoi.intake.reader.checks.frame import bases_ended, blanks, parts_found
from thonmoi.intake.reader.checks.names import doubtful_names
from thonmoi.intake.reader.checks.order import labels_in_order
from thonmoi.intake.reader.checks.owners import duties_owned
from thonmoi.intake.reader.checks.punctuation import brackets_closed, clauses_closed
from thonmoi.intake.reader.checks.references import dates_agree
from thonmoi.intake.reader.checks.repetitions import repeated_works
from thonmoi.intake.reader.checks.spelling import doubtful_words
from thonmoi.intake.reader.findings import Finding
from thonmoi.intake.reader.reading import Reading

CHECKS = (
    blanks,
    parts_found,
    bases_ended,
    dates_agree,
    labels_in_order,
    counts_and_names,
    unmet_counts,
    repeated_works,
    conflicting_standings,
    clauses_closed,
    brackets_closed,
    doubtful_words,
    figures_clear,
    duties_owned,
)


def findings_of(reading: Reading, names: tuple[str, ...]) -> Iterator[Finding]:
    """All findings of all checks; `names` are the proper names in force."""
    for check in CHECKS:
        yield from check(reading)
    yield from doubtful_names(reading, names)
