"""Annexes: label, name, what they belong to; a section each (appendix I, III.1)."""

import re

from django.utils.translation import gettext_lazy as _

from thonmoi.paper.check.face import check_face
from thonmoi.paper.check.finding import NOTHING, Findings
from thonmoi.paper.check.line import Line
from thonmoi.paper.check.parts import ANNEX, Parts
from thonmoi.paper.wording import roman

_DAY = re.compile(r"ngày\s*(\d*)\s*tháng\s*(\d*)\s*năm")


def check_annexes(findings: Findings, parts: Parts) -> None:
    """Measure the head of every annex; two or more carry Roman numbers."""
    for index, lines in enumerate(parts.annexes):
        _check_annex(findings, lines, roman(index + 1) if len(parts.annexes) > 1 else "")


def _check_annex(findings: Findings, lines: list[Line], number: str) -> None:
    label, *others = [line for line in lines if not line.is_empty]
    check_face(findings, "annex.label", label, size=(14, 14), bold=True, align="center")
    match = ANNEX.match(label.shown.split("\n")[0])
    found = (match["roman"] if match else "") or ""
    findings.say("annex.number", label.text, number, found, found == number)
    source = next((line for line in others if line.shown.startswith("(Kèm theo")), None)
    names = others[: others.index(source)] if source in others else others[:1]
    for line in (*names,) or (None,):
        check_face(
            findings, "annex.name", line, size=(13, 14), bold=True, align="center", upper=True
        )
    check_face(findings, "annex.source", source, size=(13, 14), italic=True, align="center")
    if source is not None:
        day = _DAY.search(source.text.replace("\n", " "))
        found_day = day.group() if day else NOTHING
        wanted = _("day, month and year in words")
        findings.say("annex.date", source.text, wanted, found_day, day is not None)
