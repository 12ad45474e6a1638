"""Check of numbering: items missing, repeated or out of order among siblings."""

from collections.abc import Iterator

from thonmoi.intake.reader.findings import Finding, finding
from thonmoi.intake.reader.labels import LETTERS, as_roman, letter_ordinal, roman
from thonmoi.intake.reader.reading import Clause, Reading

_COUNTED = ("roman", "number", "letter", "article", "dotted2", "dotted3", "dotted4", "bracket")


def labels_in_order(reading: Reading) -> Iterator[Finding]:
    """Each labelled clause against the sibling of its kind before it; points follow a b c d đ e."""
    last: dict[tuple[str | None, str], Clause] = {}
    for clause in reading.clauses:
        if clause.kind not in _COUNTED:
            continue
        key = (clause.parent, clause.kind)
        before, last[key] = last.get(key), clause
        expected = (ordinal(before) if before else 0) + 1
        if ordinal(clause) == expected or (before is None and clause.kind == "article"):
            continue
        earlier = before.label if before else "đầu mục"
        if before and ordinal(clause) == ordinal(before):
            yield finding("label_repeated", clause.line, clause.path, label=clause.label)
        elif ordinal(clause) > expected:
            missing = written(expected, clause)
            yield finding(
                "label_missing",
                clause.line,
                clause.path,
                missing=missing,
                before=earlier,
                after=clause.label,
            )
        elif before:
            yield finding(
                "label_unordered", clause.line, clause.path, before=earlier, after=clause.label
            )


def ordinal(clause: Clause) -> int:
    mark = clause.label.strip("().:/- ")
    if clause.kind == "roman":
        return roman(mark)
    if clause.kind == "letter":
        return letter_ordinal(mark)
    digits = "".join(c if c.isdigit() else " " for c in mark).split()
    return int(digits[-1]) if digits else 0


def written(count: int, like: Clause) -> str:
    """The label that the sibling number `count` would have."""
    if like.kind == "roman":
        return f"{as_roman(count)}."
    if like.kind == "letter":
        return f"{LETTERS[count - 1]})" if count <= len(LETTERS) else "?"
    mark = like.label.strip("().:/- ")
    digits = mark.split(".")
    return like.label.replace(mark, ".".join([*digits[:-1], str(count)])) if digits else str(count)
