"""Case, weight, slope, size and place of one component."""

from django.utils.translation import gettext_lazy as _

from thonmoi.paper.check.finding import NOTHING, Findings, Words
from thonmoi.paper.check.line import Line

ALIGN = {
    "both": _("justified"),
    "center": _("centred"),
    "left": _("aligned left"),
    "start": _("aligned left"),
    "right": _("aligned right"),
    "end": _("aligned right"),
}


def check_face(
    findings: Findings,
    code: str,
    line: Line | None,
    *,
    size: tuple[float, float],
    bold: bool = False,
    italic: bool = False,
    align: str | None = None,
    upper: bool = False,
) -> None:
    """Measure a component; one that is missing is one finding, `<code>` itself."""
    if line is None:
        findings.say(code, "", _("must be there"), NOTHING, ok=False)
        return
    where = line.text
    for value in line.sizes:
        findings.between(f"{code}.size", where, value, *size, "pt")
    _check_switch(findings, f"{code}.bold", line, "bold", bold, _("bold"), _("not bold"))
    _check_switch(findings, f"{code}.italic", line, "italic", italic, _("italic"), _("upright"))
    if align is not None:
        found = ALIGN.get(line.align, line.align)
        findings.say(f"{code}.align", where, ALIGN[align], found, line.align == align)
    if upper:
        is_upper = line.shown == line.shown.upper()
        found = _("capitals") if is_upper else _("small letters")
        findings.say(f"{code}.case", where, _("capitals"), found, is_upper)


def _check_switch(
    findings: Findings, code: str, line: Line, face: str, wanted: bool, on: Words, off: Words
) -> None:
    is_right = line.all_are(face) if wanted else not line.any_is(face)
    found = (on if wanted else off) if is_right else (off if wanted else on)
    findings.say(code, line.text, on if wanted else off, found, is_right)
