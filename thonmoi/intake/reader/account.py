"""Where every line of the source went: the proof that nothing was dropped."""

from collections import defaultdict

from thonmoi.intake.reader.reading import Reading


def owners(reading: Reading) -> dict[int, set[str]]:
    """For each line number, what holds it: a clause's path, "frame", "basis" or "finding"."""
    held: dict[int, set[str]] = defaultdict(set)
    for line in reading.frame:
        held[line.line].add("frame")
    for basis in reading.bases:
        if basis.clause is None:
            for number in basis.lines:
                held[number].add("basis")
    for clause in reading.clauses:
        for number in clause.lines:
            held[number].add(clause.path)
    for found in reading.findings:
        for number in found.lines:
            held[number].add("finding")
    return dict(held)


def account(reading: Reading) -> dict[int, set[str]]:
    """Lines that are not held by exactly one thing; empty for every reading that is whole."""
    held = owners(reading)
    return {
        number: held.get(number, set())
        for number, text in reading.line_texts
        if text and len(held.get(number, set())) != 1
    }
