"""The paragraphs of a report under their headings, for the list beside the page."""

from collections.abc import Iterable
from dataclasses import dataclass

from thonmoi.reports.narrative import SECTIONS
from thonmoi.reports.queries import ReportView
from thonmoi.reports.queries.reports import ParagraphView


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its paragraphs."""

    title: str
    level: int
    paragraphs: tuple[ParagraphView, ...]


def outline(found: ReportView, paragraphs: Iterable[ParagraphView]) -> list[Part]:
    """The sections that have paragraphs or parts, in order."""
    rows = list(paragraphs)
    made = []
    for section in SECTIONS:
        inside = tuple(one for one in rows if one.key.split("/", 1)[0] == section.key)
        if section.title or inside:
            title = f"{section.label} {section.heading(found.period)}" if section.title else ""
            made.append(Part(title, section.level, inside))
    return made
