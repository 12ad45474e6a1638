"""Check of documents that are cited more than once."""

from collections.abc import Iterator
from datetime import date

from thonmoi.intake.reader.findings import Finding, finding
from thonmoi.intake.reader.reading import Reading


def dates_agree(reading: Reading) -> Iterator[Finding]:
    """One number has one date wherever it is cited."""
    first: dict[str, date] = {}
    told: set[str] = set()
    for cited in (*reading.bases, *reading.citations):
        if not cited.number or not cited.date:
            continue
        known = first.setdefault(cited.number, cited.date)
        if known != cited.date and cited.number not in told:
            told.add(cited.number)
            yield finding(
                "citation_disagrees",
                cited.lines[0] if cited.lines else 0,
                cited.clause,
                number=cited.number,
                first=f"{known:%d/%m/%Y}",
                second=f"{cited.date:%d/%m/%Y}",
            )
