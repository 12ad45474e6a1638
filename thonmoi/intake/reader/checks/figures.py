"""Check of figures that can be read in two ways (decision 9)."""

from collections.abc import Iterator

from thonmoi.intake.reader.findings import Finding, finding
from thonmoi.intake.reader.quantity import quantities
from thonmoi.intake.reader.reading import Reading


def figures_clear(reading: Reading) -> Iterator[Finding]:
    """ "1.234 ha" may be a thousand or one and a bit: asked about, not guessed."""
    for target in reading.targets:
        clause = reading.clause(target.clause)
        for quantity in quantities(target.text):
            if quantity.doubtful:
                yield finding(
                    "number_ambiguous",
                    clause.line if clause else 0,
                    target.clause,
                    text=target.text[quantity.start : quantity.end],
                )
