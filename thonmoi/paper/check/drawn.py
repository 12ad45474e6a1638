"""Lines under motto, issuer and title: drawn, solid, of the right length (appendix I, II)."""

from django.utils.translation import gettext_lazy as _

from thonmoi.paper.check.finding import NOTHING, Findings
from thonmoi.paper.check.line import Line
from thonmoi.paper.check.parts import DASHES
from thonmoi.paper.check.reading import Reading
from thonmoi.paper.measure import width


def check_rule(
    findings: Findings, reading: Reading, code: str, text: list[Line], low: float, high: float
) -> None:
    """Measure the line under `text`: `low` to `high` times as long as the widest line of it."""
    if not text:
        return
    where = text[-1].text
    expected = _("a drawn line")
    if any(line.any_is("underline") for line in text):
        findings.say(code, where, expected, _("underlined text"), ok=False)
        return
    after = _next(reading, text[-1])
    if after is not None and DASHES.match(after.text) and after.text.strip():
        findings.say(code, where, expected, _("a row of dashes"), ok=False)
        return
    length = text[-1].drawn_length
    if length is None and after is not None and after.is_empty:
        length = after.drawn_length
    if length is None:
        findings.say(code, where, expected, NOTHING, ok=False)
        return
    share = length / max(_width(line) for line in text)
    findings.between(code, where, share, low, high, "×")


def _next(reading: Reading, line: Line) -> Line | None:
    at = next(n for n, other in enumerate(reading.lines) if other is line)
    after = reading.lines[at + 1 : at + 2]
    return after[0] if after and after[0].cell == line.cell else None


def _width(line: Line) -> float:
    """Width of the widest visible line in millimetres; text too long wraps at its room."""
    size = max(line.sizes, default=14)
    bold = line.all_are("bold")
    widest = max(width(part.strip(), size, bold) for part in line.shown.split("\n"))
    return max(1.0, min(widest, line.room or widest))
