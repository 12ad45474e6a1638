"""Where the lines of the frame break, and how long its drawn lines are, for all ways of setting."""

from itertools import islice

from thonmoi.paper import wording
from thonmoi.paper.measure import balance, width
from thonmoi.paper.model import Document, Signature, clean

TEXT_WIDTH = 165.0
TEXT_WIDTH_LANDSCAPE = 252.0
LEFT_CELL, RIGHT_CELL = TEXT_WIDTH * 0.4, TEXT_WIDTH * 0.6
HALF = TEXT_WIDTH / 2
TITLE_ROOM = 140.0
HEAD_SIZE, MOTTO_SIZE, BODY_SIZE, SOURCE_SIZE = 12, 13, 14, 13
RULE_SHARE = 0.4
"""Lines under issuer and title: between a third and a half of the text (Decree 30, appendix I)."""


def body_lines(names: tuple[str, ...], *, is_bold: bool) -> list[str]:
    """The lines of a body's name in capitals, broken to fit the left column."""
    room = LEFT_CELL - 2
    parts = (balance(clean(name).upper(), room, HEAD_SIZE, is_bold) for name in names)
    return [line for lines in parts for line in lines]


def title_lines(document: Document) -> list[str]:
    """The title under the kind of document, in even lines."""
    return balance(clean(document.title), TITLE_ROOM, BODY_SIZE, True)


def about_lines(document: Document) -> list[str]:
    """Return "V/v …" of a công văn, in lines that fit under the number; none for other kinds."""
    if document.kind or not clean(document.title).strip():
        return []
    return balance(wording.about_line(document), LEFT_CELL - 6, HEAD_SIZE)


def signature_names(signature: Signature) -> list[list[str]]:
    """Authorities and office in capitals, each in lines that fit half of the sheet."""
    names = (*signature.authority, signature.position)
    broken = [balance(clean(name).upper(), HALF - 3, BODY_SIZE, True) for name in names]
    return [lines for lines in broken if lines]


def signature_lines(signature: Signature) -> list[str]:
    """All the lines above the name."""
    return [line for lines in signature_names(signature) for line in lines]


def annex_name_lines(name: str, room: float) -> list[str]:
    """The name of an annex in capitals."""
    return balance(clean(name).upper(), room - 25, BODY_SIZE, True)


def same_lines(text: str, lines: list[str]) -> list[str]:
    """The words of a text in lines of as many words as those given."""
    words = iter(text.split())
    return [" ".join(islice(words, len(line.split()))) for line in lines]


def annex_source_lines(document: Document, index: int, room: float) -> list[str]:
    """What the annex belongs to, in even lines; none where its text says there is none."""
    own = document.annexes[index].source
    text = wording.annex_source(document) if own is None else clean(own)
    return balance(text, room - 15, SOURCE_SIZE) if text.strip() else []


def rule_length(lines: list[str], size: float, is_bold: bool) -> float:
    """Length in mm of the line drawn under these lines: a share of the widest."""
    return RULE_SHARE * max((width(line, size, is_bold) for line in lines), default=0)


def motto_length() -> float:
    """Length in mm of the line under the motto: as long as its text."""
    return width(wording.MOTTO, MOTTO_SIZE, True)
