"""Checks of stated counts against the names that follow them."""

import re
from collections.abc import Iterator

from thonmoi.intake.reader.findings import Finding, finding
from thonmoi.intake.reader.reading import Reading
from thonmoi.kernel.numbers import pad_count

_MANY_TO_A_PLACE = re.compile(r"(?:tuyến|đoạn|phòng|bộ|cây|bóng|biển|đèn|hố|thùng|camera)\b")


def counts_and_names(reading: Reading) -> Iterator[Finding]:
    """ "04 nhà" with five names; several hamlets' houses without any name."""
    for work in reading.works:
        clause = reading.clause(work.clause)
        line = clause.line if clause else 0
        if work.quantity is None or work.quantity % 1:
            continue
        if work.comparator not in ("exactly", "at_least"):
            continue
        listed = len(work.places) > 1 and not _MANY_TO_A_PLACE.match(work.unit or "")
        fits = len(work.places) == work.quantity if work.comparator == "exactly" else True
        if listed and not fits:
            yield finding(
                "count_differs",
                line,
                work.clause,
                count=pad_count(int(work.quantity)),
                unit=work.unit,
                named=len(work.places),
                names=", ".join(work.places),
            )
        elif not work.places and work.quantity > 1 and re.search(r"\b(?:nhà|ấp)\b", work.object):
            yield finding(
                "count_without_names",
                line,
                work.clause,
                count=pad_count(int(work.quantity)),
                unit=work.unit,
            )


def unmet_counts(reading: Reading) -> Iterator[Finding]:
    """ "05/20 tiêu chí" against the criteria that are named."""
    for unmet in reading.unmet:
        if unmet.count is None or unmet.count == len(unmet.criteria):
            continue
        clause = reading.clause(unmet.stated_in or unmet.clause)
        yield finding(
            "unmet_count_differs",
            clause.line if clause else 0,
            unmet.clause,
            count=pad_count(unmet.count),
            named=len(unmet.criteria),
            names=", ".join(unmet.criteria),
        )
