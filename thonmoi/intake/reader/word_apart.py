"""Paragraphs of a .docx that are set apart, as a blank line sets them apart in plain text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from docx.oxml.ns import qn

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.lines import Line

_LOWER = vi.compile(r"^[(“\"]?[a-zà-ỹđ]{2}")
_ENDED = re.compile(r"[.;:!?…][”\")]*$")
_FEW = 20


def begins_apart(paragraph: Any) -> bool:
    """Whether a paragraph has a first line set in and space around it, both its own."""
    indent = paragraph.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    spacing = paragraph.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
    if indent is None or spacing is None:
        return False
    sides = (spacing.get(qn("w:before")), spacing.get(qn("w:after")))
    return _positive(indent.get(qn("w:firstLine"))) and any(map(_positive, sides))


def _positive(value: str | None) -> bool:
    return bool(value) and str(value).isdigit() and int(str(value)) > 0


def set_apart(lines: Sequence[Line], apart: set[int]) -> tuple[Line, ...]:
    """The lines, those in `apart` (by number) as if a blank line stood before them.

    A text broken by force may be set in as a whole, line by line: where many of those lines go
    on with the sentence before, how they are set says nothing.
    """
    broken = sum(
        after.number in apart and bool(_LOWER.match(after.text)) and not _ENDED.search(before.text)
        for before, after in pairwise(lines)
    )
    if broken * _FEW > len(apart):
        return tuple(lines)
    return tuple(
        replace(line, blank_before=True) if line.number in apart else line for line in lines
    )
