"""The paragraphs of a report under their headings, for the list beside the page."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.reports.narrative import SECTIONS, Section, section_of, skeleton
from thonmoi.reports.queries import ReportView
from thonmoi.reports.queries.reports import ParagraphView


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its paragraphs."""

    title: str
    level: int
    paragraphs: tuple[ParagraphView, ...]

    @property
    def silent(self) -> int:
        """Paragraphs that tell only of missing data."""
        return sum(one.is_silent for one in self.paragraphs)

    @property
    def has_overtaken(self) -> bool:
        """Whether figures changed under somebody's words."""
        return any(one.is_overtaken for one in self.paragraphs)


def title_of(found: ReportView, paragraph: ParagraphView) -> str:
    """The heading under which a paragraph stands."""
    return _title(found, section_of(paragraph.key))


def _title(found: ReportView, section: Section) -> str:
    if section.title:
        return f"{section.label} {section.heading(found.period)}"
    return _("Opening") if section is SECTIONS[0] else _("Closing")


def trail(found: ReportView, *, is_inside: bool = False) -> list[tuple[str, str]]:
    """Where a page of a report is: the list, the report; `is_inside` one of its forms."""
    return [
        (_("Reports"), reverse("reports")),
        (str(found), reverse("report", args=[found.pk]) if is_inside else ""),
    ]


def outline(found: ReportView, paragraphs: Iterable[ParagraphView]) -> list[Part]:
    """The sections that have paragraphs or parts, in order."""
    rows = list(paragraphs)
    made = []
    for section in skeleton(found.kind):
        inside = tuple(one for one in rows if one.key.split("/", 1)[0] == section.key)
        if section.title or inside:
            made.append(Part(_title(found, section), section.level, inside))
    return made
