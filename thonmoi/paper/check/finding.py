"""What a checker says of one point: code, place, what the decree asks, what stands there."""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

Words = object
"""A string, or one that is translated when shown."""
NOTHING = _("nothing found")


@dataclass(frozen=True, slots=True)
class Finding:
    """One point measured. `where` quotes the document; `ok` says whether it is as asked."""

    code: str
    where: str
    expected: Words
    found: Words
    ok: bool


@dataclass
class Findings:
    """Collects findings; a checker never stops at the first."""

    made: list[Finding] = field(default_factory=list)

    def say(self, code: str, where: str, expected: Words, found: Words, ok: bool) -> None:
        """Note a point; the place is cut to its first 60 characters."""
        place = " ".join(where.split())
        place = place if len(place) <= 60 else place[:59] + "…"
        self.made.append(Finding(code, place, expected, found, ok))

    def between(
        self, code: str, where: str, value: float | None, low: float, high: float, unit: str
    ) -> None:
        """Note a measure that must lie in a range, with a hundredth of it as tolerance."""
        span = _short(low) if low == high else f"{_short(low)}–{_short(high)}"
        expected = f"{span} {unit}"
        if value is None:
            self.say(code, where, expected, NOTHING, ok=False)
            return
        slack = max(0.1, high / 100) if unit == "mm" else 0.01
        ok = low - slack <= value <= high + slack
        self.say(code, where, expected, f"{_short(value)} {unit}", ok)


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")
