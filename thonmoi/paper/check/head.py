"""Head of the document: country, motto, issuer, number, date, title, bases (appendix I, II)."""

import re

from django.utils.translation import gettext_lazy as _

from thonmoi.paper.check.drawn import check_rule
from thonmoi.paper.check.face import check_face
from thonmoi.paper.check.finding import Findings
from thonmoi.paper.check.line import Line
from thonmoi.paper.check.parts import KINDS, Parts
from thonmoi.paper.check.reading import Reading
from thonmoi.paper.wording import MOTTO

_NUMBER = re.compile(r"^Số:\s*(?P<number>\d*[a-zđ]?)\s*/(?P<symbol>.+)$")
_SYMBOL = re.compile(r"^(?:\d{4}/)?[^\W\d_][\w.&]*(?:-[\w.&]+)*$")
_DATE = re.compile(
    r"^(?P<place>.+),\s*ngày\s*(?P<day>\d*)\s*tháng\s*(?P<month>\d*)\s*năm\s*(?P<year>\d*)$"
)


def check_head(findings: Findings, reading: Reading, parts: Parts) -> None:
    """Measure everything above the body."""
    check_face(
        findings, "country", parts.country, size=(12, 13), bold=True, align="center", upper=True
    )
    check_face(findings, "motto", parts.motto, size=(13, 14), bold=True, align="center")
    if parts.motto is not None:
        text = parts.motto.text.strip()
        findings.say("motto.text", text, MOTTO, text, text == MOTTO)
        check_rule(findings, reading, "motto.line", [parts.motto], 0.9, 1.1)
    for line in parts.parent:
        check_face(findings, "parent", line, size=(12, 13), align="center", upper=True)
    for name in (*parts.issuer,) or (None,):
        check_face(findings, "issuer", name, size=(12, 13), bold=True, align="center", upper=True)
    check_rule(findings, reading, "issuer.line", parts.issuer, 0.3, 0.53)
    check_face(findings, "number", parts.number, size=(13, 13), align="center")
    check_face(findings, "date", parts.date, size=(13, 14), italic=True, align="center")
    _check_number(findings, parts)
    if parts.date is not None:
        _check_date(findings, parts.date)
    _check_title(findings, reading, parts)
    _check_bases(findings, parts.bases)


def _check_number(findings: Findings, parts: Parts) -> None:
    if parts.number is None:
        return
    text = parts.number.shown.split("\n")[0]
    match = _NUMBER.match(text)
    if match is None:
        findings.say("number.form", text, "Số: 05/KH-UBND", text, ok=False)
        return
    number, symbol = match["number"], match["symbol"].strip()
    digits = number.rstrip("abcdđ")
    wanted = digits.lstrip("0").zfill(2) if digits else ""
    findings.say("number.zero", text, wanted, digits, digits == wanted)
    findings.say("number.symbol", text, "KH-UBND", symbol, bool(_SYMBOL.match(symbol)))
    kind = parts.kind.shown.split("\n")[0].upper() if parts.kind else ""
    sign = symbol.split("/")[-1].split("-")[0]
    if kind:
        findings.say("number.kind", text, KINDS[kind], sign, sign == KINDS[kind])
    else:
        is_plain = sign not in KINDS.values() and sign != "CV"
        findings.say("number.kind", text, _("no sign of a kind"), sign, is_plain)


def _check_date(findings: Findings, line: Line) -> None:
    text = " ".join(line.text.split())
    match = _DATE.match(text)
    wanted = "Hớn Quản, ngày 05 tháng 6 năm 2025"
    if match is None:
        findings.say("date.form", text, wanted, text, ok=False)
        return
    day, month = match["day"], match["month"]
    right_day = f"{int(day):02d}" if day else ""
    findings.say("date.day", text, right_day, day, day == right_day)
    right_month = "" if not month else f"{int(month):02d}" if int(month) < 3 else str(int(month))
    findings.say("date.month", text, right_month, month, month == right_month)


def _check_title(findings: Findings, reading: Reading, parts: Parts) -> None:
    if parts.kind is None:
        check_face(findings, "about", parts.about, size=(12, 13), align="center")
        return
    check_face(findings, "kind", parts.kind, size=(13, 14), bold=True, align="center", upper=True)
    for line in (*parts.title,) or (None,):
        check_face(findings, "title", line, size=(13, 14), bold=True, align="center")
    check_rule(findings, reading, "title.line", parts.title, 0.3, 0.53)


def _check_bases(findings: Findings, bases: list[Line]) -> None:
    for line in bases:
        check_face(findings, "basis", line, size=(13, 14), italic=True)
        wanted = "." if line is bases[-1] else ";"
        end = line.text.strip()[-1:]
        findings.say("basis.end", line.text, wanted, end, end == wanted)
