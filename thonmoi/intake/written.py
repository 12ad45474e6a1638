"""A reading written back as an official document, without the database."""

import re

from thonmoi.intake.reader import Reading
from thonmoi.intake.reader.frame_lines import AUTHORITY, POSITION, SEAL, organ
from thonmoi.intake.reader.reading import Clause
from thonmoi.library.rules import KINDS
from thonmoi.paper.model import DocDate, Document
from thonmoi.plans.document import Written, WrittenClause, compose
from thonmoi.plans.document.blocks import BOLD

_MONTH = re.compile(r"tháng\s*(\d{1,2})\s*năm\s*\d{4}")
_PAGE = re.compile(r"[\s–-]*\d*[\s–-]*")


def to_document(reading: Reading) -> Document:
    """The document of a reading: equal readings, equal documents (`thonmoi.plans.document`)."""
    return compose(written(reading))


def written(reading: Reading) -> Written:
    """What a reading says, as the writer takes it."""
    head, signer = reading.head, reading.signer
    texts = dict(reading.line_texts)
    return Written(
        kind=head.kind_name or "",
        title=head.title or "",
        issuer=head.issuer or "",
        parent=head.parent or "",
        symbol=head.symbol or "",
        number=head.number or "",
        place=head.place or "",
        date=_date(reading),
        addressees=head.addressees,
        deciding=_of(reading, "authority"),
        bases=_grounds(reading),
        enacting=next(iter(_of(reading, "enacting")), ""),
        clauses=tuple(_clause(clause, texts) for clause in reading.clauses),
        recipients=reading.recipients,
        signing=_signing(reading),
        signer=signer.name or "",
        marks=tuple(text for text in _of(reading, "margin") if not _PAGE.fullmatch(text)),
    )


def frame(reading: Reading) -> dict[str, list[str]]:
    """The lines of head and foot that a plan has no column for (`plans.rules.facts.FRAME_PARTS`).

    The kind is told only where it is printed otherwise than the register names it.
    """
    told = written(reading)
    is_plain = told.kind == KINDS.get(reading.head.kind or "", "")
    return {
        "kind": [] if is_plain or not told.kind else [told.kind],
        "parent": [told.parent] if told.parent else [],
        "addressee": list(told.addressees),
        "deciding": list(told.deciding),
        "ground": list(told.bases),
        "enacting": [told.enacting] if told.enacting else [],
        "signing": list(told.signing),
        "mark": list(told.marks),
    }


def _of(reading: Reading, part: str) -> tuple[str, ...]:
    """The lines of one part of the frame; a paragraph over several lines counts once."""
    return tuple(dict.fromkeys(line.text for line in reading.frame if line.part == part))


def _date(reading: Reading) -> DocDate:
    head = reading.head
    if head.date:
        return DocDate(head.date.year, head.date.month, head.date.day)
    found = _MONTH.search(" ".join(_of(reading, "place_date")))
    month = int(found[1]) if found else 0
    return DocDate(head.year, month if 1 <= month <= 12 else None)


def _grounds(reading: Reading) -> tuple[str, ...]:
    """The paragraphs of the preamble in order: bases, and grounds that name no document."""
    texts = dict(reading.line_texts)
    found = {
        basis.lines: " ".join(" ".join(texts.get(n, "").split()) for n in basis.lines)
        for basis in reading.bases
        if basis.clause is None and basis.lines
    }
    grounds: dict[str, int] = {}
    for line in reading.frame:
        if line.part == "ground":
            grounds.setdefault(line.text, line.line)
    placed = [(lines[0], text) for lines, text in found.items()]
    placed += [(line, text) for text, line in grounds.items()]
    return tuple(text for _line, text in sorted(placed))


def _signing(reading: Reading) -> tuple[str, ...]:
    """Authorities and office, each whole; "(Đã ký)" is no line of the text."""
    made: list[str] = []
    for line in reading.frame:
        text = line.text
        if line.part != "signature" or text == reading.signer.name or SEAL.match(text):
            continue
        if made and not (AUTHORITY.match(text) or POSITION.match(text) or organ(text)):
            made[-1] = f"{made[-1]} {text}"
        else:
            made.append(text)
    return tuple(made)


def _clause(clause: Clause, texts: dict[int, str]) -> WrittenClause:
    last = texts.get(clause.lines[-1], "") if clause.lines else ""
    return WrittenClause(
        path=clause.path,
        label=clause.label,
        kind=clause.kind,
        heading=clause.heading or "",
        text=clause.text,
        mark=_mark(clause, last.rstrip("* ")),
        cells=clause.cells,
    )


def _mark(clause: Clause, last: str) -> str:
    """What a heading ends with; a full stop would make a sentence of one that is not bold."""
    if last.endswith(":"):
        return ":"
    is_stopped = last.endswith(".") and not last.endswith("..") and clause.kind in BOLD
    return "." if is_stopped else ""
