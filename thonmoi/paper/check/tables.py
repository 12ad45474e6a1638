"""Tables: widths set twice, heads that repeat, rows that hold together."""

from django.utils.translation import gettext_lazy as _
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from thonmoi.paper.check.finding import Findings
from thonmoi.paper.check.lengths import TWIPS_PER_MM, twips
from thonmoi.paper.check.parts import Parts
from thonmoi.paper.check.reading import Reading, text_width


def check_tables(findings: Findings, reading: Reading, parts: Parts) -> None:
    """Measure the grids of head and foot and every table of figures."""
    frame = {line.cell[0] for line in (parts.country, parts.to) if line and line.cell}
    sections = list(reading.file.sections)
    for index, table in enumerate(reading.tables):
        lines = [line for line in reading.lines if line.cell and line.cell[0] == index]
        where = next((line.text for line in lines if not line.is_empty), "")
        section = min(lines[0].section if lines else 0, len(sections) - 1)
        room = text_width(sections[section])
        wide = sum(_columns(table)) / TWIPS_PER_MM
        findings.between("table.width", where, wide, min(wide, room), room, "mm")
        _check_cells(findings, where, table)
        if index in frame:
            plain = not _is_ruled(table)
            found = _("no borders") if plain else _("borders")
            findings.say("table.frame", where, _("no borders"), found, plain)
        elif _is_ruled(table):
            _check_rows(findings, where, table)


def _columns(table: Element) -> list[float]:
    columns = table.iterfind(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
    return [twips(column.get(qn("w:w"))) for column in columns]


def _check_cells(findings: Findings, where: str, table: Element) -> None:
    """Each cell as wide as the columns it stands in; some writers obey one, some the other."""
    columns = _columns(table)
    wanted = _("cells as wide as their columns")
    for row in table.iterfind(qn("w:tr")):
        at = 0
        for cell in row.iterfind(qn("w:tc")):
            span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
            count = max(1, int(twips(span.get(qn("w:val"))))) if span is not None else 1
            width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
            value = twips(width.get(qn("w:w"))) if width is not None else 0
            if abs(value - sum(columns[at : at + count])) > 12:
                findings.say("table.cells", where, wanted, f"{value:.0f} twip", ok=False)
                return
            at += count
    findings.say("table.cells", where, wanted, wanted, ok=True)


def _is_ruled(table: Element) -> bool:
    if table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}") is not None:
        return True
    edges = table.iterfind(f"{qn('w:tblPr')}/{qn('w:tblBorders')}/*")
    return any(edge.get(qn("w:val")) not in (None, "nil", "none") for edge in edges)


def _check_rows(findings: Findings, where: str, table: Element) -> None:
    rows = table.findall(qn("w:tr"))
    repeats = rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    wanted = _("the head repeats on every page")
    findings.say(
        "table.head", where, wanted, wanted if repeats else _("the head stands once"), repeats
    )
    splits = [row for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None]
    wanted = _("rows stay whole")
    found = _("rows break across pages") if splits else wanted
    findings.say("table.rows", where, wanted, found, not splits)
