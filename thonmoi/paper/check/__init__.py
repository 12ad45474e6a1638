"""Measures any .docx against the layout of Decree 30/2020/NĐ-CP, point by point."""

from thonmoi.paper.check.annexes import check_annexes
from thonmoi.paper.check.body import check_body
from thonmoi.paper.check.finding import Finding, Findings
from thonmoi.paper.check.foot import check_foot
from thonmoi.paper.check.head import check_head
from thonmoi.paper.check.parts import find_parts
from thonmoi.paper.check.reading import read
from thonmoi.paper.check.sheet import check_sheet
from thonmoi.paper.check.tables import check_tables

__all__ = ["Finding", "check_docx", "faults"]


def check_docx(content: bytes) -> list[Finding]:
    """Every point measured in a .docx, right and wrong, in the order of the sheet.

    Raises `Invalid` (paper.not_docx) where the bytes are no Word document.
    """
    reading = read(content)
    parts = find_parts(reading)
    findings = Findings()
    check_sheet(findings, reading)
    check_head(findings, reading, parts)
    check_body(findings, reading, parts)
    check_foot(findings, parts)
    check_annexes(findings, parts)
    check_tables(findings, reading, parts)
    return findings.made


def faults(findings: list[Finding]) -> list[Finding]:
    """The points that are not as the decree asks."""
    return [finding for finding in findings if not finding.ok]
