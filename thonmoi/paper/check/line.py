"""One paragraph of a file, measured: text, faces, sizes, places, and the line drawn under it."""

from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from thonmoi.paper.check.cascade import Cascade
from thonmoi.paper.check.lengths import TWIPS_PER_MM, twips

_EMU_PER_MM = 36000
_SKIPPED = {qn("w:drawing"), qn("w:pict"), qn("w:object"), qn("w:del"), qn("w:moveFrom")}
_BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): " ", qn("w:noBreakHyphen"): "-"}


@dataclass(frozen=True)
class Stretch:
    """A run with text: what it says and how it looks. Sizes in points."""

    text: str
    size: float
    font: str
    bold: bool
    italic: bool
    underline: bool
    caps: bool
    color: str


@dataclass(frozen=True)
class Line:
    """A paragraph. Indents and room in millimetres, spaces in points, spacing in single lines."""

    element: Element
    text: str
    stretches: tuple[Stretch, ...]
    align: str
    first: float
    left: float
    right: float
    before: float
    after: float
    spacing: float
    exact: bool
    room: float
    section: int
    cell: tuple[int, int, int] | None
    border: bool

    @property
    def words(self) -> tuple[Stretch, ...]:
        """Stretches that show something."""
        return tuple(part for part in self.stretches if part.text.strip())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read."""
        return not self.text.strip()

    @property
    def shown(self) -> str:
        """The text as it is seen: in capitals where the face makes them."""
        parts = (part.text.upper() if part.caps else part.text for part in self.stretches)
        return "".join(parts).strip()

    @property
    def sizes(self) -> tuple[float, ...]:
        """The sizes in use, in points."""
        return tuple(sorted({part.size for part in self.words}))

    def all_are(self, face: str) -> bool:
        """Whether every word is "bold", "italic" or "underline"."""
        return bool(self.words) and all(getattr(part, face) for part in self.words)

    def any_is(self, face: str) -> bool:
        """Whether some word is "bold", "italic" or "underline"."""
        return any(getattr(part, face) for part in self.words)

    @property
    def drawn_length(self) -> float | None:
        """Length in mm of a line drawn here (border or shape), None where there is none."""
        if self.border:
            return self.room - self.left - self.right
        for extent in self.element.iter(qn("wp:extent")):
            return twips(extent.get("cx")) / _EMU_PER_MM
        for shape in self.element.iter("{urn:schemas-microsoft-com:vml}line"):
            ends = [twips(shape.get(end, "0").split(",")[0], 20) for end in ("from", "to")]
            return abs(ends[1] - ends[0]) / TWIPS_PER_MM
        return None


def read_line(
    paragraph: Element,
    cascade: Cascade,
    theme: dict[str, str],
    room: float,
    section: int,
    cell: tuple[int, int, int] | None,
) -> Line:
    """Measure a `w:p` element that stands in `room` millimetres."""

    def number(name: str, attribute: str) -> float:
        return twips(cascade.of_paragraph(paragraph, name, attribute))

    stretches = tuple(_stretches(paragraph, cascade, theme))
    hanging = number("w:ind", "w:hanging")
    rule = cascade.of_paragraph(paragraph, "w:spacing", "w:lineRule") or "auto"
    line = cascade.of_paragraph(paragraph, "w:spacing", "w:line") or "240"
    start = number("w:ind", "w:left") or number("w:ind", "w:start")
    end = number("w:ind", "w:right") or number("w:ind", "w:end")
    return Line(
        element=paragraph,
        text="".join(part.text for part in stretches),
        stretches=stretches,
        align=cascade.of_paragraph(paragraph, "w:jc") or "left",
        first=(number("w:ind", "w:firstLine") - hanging) / TWIPS_PER_MM,
        left=start / TWIPS_PER_MM,
        right=end / TWIPS_PER_MM,
        before=number("w:spacing", "w:before") / 20,
        after=number("w:spacing", "w:after") / 20,
        spacing=twips(line) / 240,
        exact=rule != "auto",
        room=room,
        section=section,
        cell=cell,
        border=_has_border(paragraph),
    )


def _stretches(paragraph: Element, cascade: Cascade, theme: dict[str, str]) -> Iterator[Stretch]:
    for run in paragraph.iter(qn("w:r")):
        if any(parent.tag in _SKIPPED for parent in run.iterancestors()):
            continue
        text = "".join(_text(run))
        if not text:
            continue
        slot = cascade.of_run(run, paragraph, "w:rFonts", "w:asciiTheme")
        font = cascade.of_run(run, paragraph, "w:rFonts", "w:ascii")
        yield Stretch(
            text=text,
            size=twips(cascade.of_run(run, paragraph, "w:sz") or "20", 10) / 20,
            font=font or theme.get(slot or "", "Times New Roman"),
            bold=cascade.is_on(run, paragraph, "w:b"),
            italic=cascade.is_on(run, paragraph, "w:i"),
            underline=cascade.is_on(run, paragraph, "w:u"),
            caps=cascade.is_on(run, paragraph, "w:caps"),
            color=(cascade.of_run(run, paragraph, "w:color") or "auto").lower(),
        )


def _text(run: Element) -> Iterator[str]:
    for child in run:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]


def _has_border(paragraph: Element) -> bool:
    for side in ("w:top", "w:bottom"):
        for edge in paragraph.iterfind(f"{qn('w:pPr')}/{qn('w:pBdr')}/{qn(side)}"):
            if edge.get(qn("w:val")) == "single":
                return True
    return False
