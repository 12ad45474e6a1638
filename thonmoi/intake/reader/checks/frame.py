"""Checks of head, foot and preamble."""

from collections.abc import Iterator

from thonmoi.intake.reader.findings import Finding, finding
from thonmoi.intake.reader.reading import Reading


def blanks(reading: Reading) -> Iterator[Finding]:
    """Number or date left blank, as drafts have them (S-01)."""
    line = {entry.part: entry.line for entry in reversed(reading.frame)}
    if reading.head.number is None and "number" in line:
        yield finding("number_blank", line["number"])
    if reading.head.date is None and "place_date" in line:
        yield finding("date_blank", line["place_date"])


def parts_found(reading: Reading) -> Iterator[Finding]:
    """Head, signer and recipients that every official document has."""
    if not reading.line_texts:
        return
    if reading.head.kind is None and reading.head.symbol is None:
        yield finding("no_head")
    if not reading.recipients:
        yield finding("no_recipients")
    if reading.signer.name is None:
        yield finding("no_signer")


def bases_ended(reading: Reading) -> Iterator[Finding]:
    """The last basis ends with a full stop, the others with ";"; each has its date."""
    texts = dict(reading.line_texts)
    preamble = [base for base in reading.bases if base.clause is None and base.lines]
    if preamble and texts.get(preamble[-1].lines[-1], "").rstrip().endswith(";"):
        yield finding("last_basis_open", preamble[-1].lines[-1])
    for base in preamble:
        if base.date is None and base.number and not base.number.split("/")[-1].startswith("QH"):
            yield finding("basis_undated", base.lines[0], number=base.number)
