"""Foot of the document: recipients and signature (appendix I, II.6 to II.9)."""

import re

from django.utils.translation import gettext_lazy as _

from thonmoi.paper.check.face import check_face
from thonmoi.paper.check.finding import NOTHING, Findings
from thonmoi.paper.check.line import Line
from thonmoi.paper.check.parts import Parts

_RANK = re.compile(r"^(?:(?:GS|PGS|TS|ThS|BS|KS|CN|NGƯT|NSND)\.?|Tiến sĩ|Thạc sĩ|Kỹ sư|Đại tá)\s")


def check_foot(findings: Findings, parts: Parts) -> None:
    """Measure "Nơi nhận" and its lines, and the lines of the signature."""
    check_face(findings, "recipients.head", parts.to, size=(12, 12), bold=True, italic=True)
    if parts.to is not None:
        text = parts.to.text.strip()
        findings.say("recipients.text", text, "Nơi nhận:", text, text == "Nơi nhận:")
        _check_recipients(findings, parts.recipients)
    _check_signature(findings, parts.signature)


def _check_recipients(findings: Findings, lines: list[Line]) -> None:
    if not lines:
        findings.say("recipients.filed", "Nơi nhận:", "- Lưu: VT, ….", NOTHING, ok=False)
        return
    for line in lines:
        check_face(findings, "recipients.line", line, size=(11, 11))
        text = line.text.strip()
        findings.say("recipients.dash", text, "- …", text[:1], text.startswith("-"))
        wanted = "." if line is lines[-1] else ";"
        findings.say("recipients.end", text, wanted, text[-1:], text.endswith(wanted))
    last = lines[-1].text.strip()
    is_filed = bool(re.match(r"^-\s*Lưu:\s*VT\b", last))
    findings.say("recipients.filed", last, "- Lưu: VT, ….", last, is_filed)


def _check_signature(findings: Findings, lines: list[Line]) -> None:
    if not lines:
        findings.say("signature", "", _("must be there"), NOTHING, ok=False)
        return
    name = lines[-1] if len(lines) > 1 and lines[-1].shown != lines[-1].shown.upper() else None
    for line in lines:
        if line is not name:
            check_face(
                findings,
                "signature.office",
                line,
                size=(13, 14),
                bold=True,
                align="center",
                upper=True,
            )
    if name is not None:
        check_face(findings, "signature.name", name, size=(13, 14), bold=True, align="center")
        is_bare = not _RANK.match(name.shown)
        findings.say("signature.rank", name.shown, _("no title or rank"), name.shown, is_bare)
