"""The judge: pure, total, and able to say why. It proposes; it never concludes."""

from dataclasses import dataclass
from decimal import Decimal

from thonmoi.criteria.rules.comparing import Reach, figure, reach, share
from thonmoi.criteria.rules.reasons import Reason
from thonmoi.criteria.rules.requiring import require
from thonmoi.criteria.rules.shapes import Indicator, Reading, Threshold
from thonmoi.criteria.rules.wording import figure_text, is_bound, requirement_text
from thonmoi.criteria.rules.words import (
    NUMERIC,
    Confidence,
    Direction,
    Kind,
    Outcome,
    weakest,
)
from thonmoi.kernel.numbers import format_number, format_percent
from thonmoi.kernel.text import fold

_NEAR_POINTS = Decimal(1)  # a warning of the interface, not a rule of any document
_NEAR_SHARE = Decimal("0.02")


@dataclass(frozen=True)
class Verdict:
    """What the judge says of one indicator.

    `requirement` is Vietnamese text of documents ("≥ 95%", "" if unknown); `mark` how sure the
    requirement is; `is_near` a warning beside the outcome, which stays met or not met.
    """

    outcome: Outcome
    requirement: str
    reason: Reason
    mark: Confidence
    is_near: bool = False
    share: Decimal | None = None


def judge(
    indicator: Indicator, reading: Reading | None, group: str | None, year: int | None
) -> Verdict:
    """Judge a reading of an indicator for a unit of `group` in `year`. Never raises."""
    found = require(indicator, group, year)
    required = found.threshold
    text = requirement_text(indicator, required)
    mark = weakest(indicator.wording, required.confidence if required else Confidence.UNKNOWN)

    def verdict(outcome: Outcome, reason: Reason) -> Verdict:
        return Verdict(outcome, text, reason, mark)

    if reading is not None and reading.is_not_applicable:
        return verdict(Outcome.NOT_APPLICABLE, Reason.of("not_applicable"))
    if reading is None or reading.value is None or reading.value == "":
        return verdict(Outcome.NO_DATA, Reason.of("value.missing"))
    if required is None:
        return verdict(Outcome.PERSON_DECIDES, found.why_unknown or Reason.of("threshold.unknown"))
    if indicator.kind is Kind.TEXT and not isinstance(reading.value, bool):
        return verdict(Outcome.PERSON_DECIDES, Reason.of("value.text"))
    if indicator.direction is Direction.PASS:
        return verdict(*_pass(indicator, reading))
    if indicator.kind is Kind.ORDINAL:
        return verdict(*_grade(indicator, reading, required, text))
    return _figure(indicator, reading, required, text, mark)


def _shown(reading: Reading) -> str:
    value = reading.value
    if isinstance(value, Decimal):
        return format_number(value) if figure(value) is not None else str(value)
    return str(value)


def _pass(indicator: Indicator, reading: Reading) -> tuple[Outcome, Reason]:
    if reading.value is True:
        if indicator.also:
            return Outcome.PERSON_DECIDES, Reason.of("also", also=indicator.also)
        return Outcome.MET, Reason.of("passed")
    if reading.value is False:
        return Outcome.NOT_MET, Reason.of("failed")
    return Outcome.PERSON_DECIDES, Reason.of("value.unfit", value=_shown(reading))


def _grade(
    indicator: Indicator, reading: Reading, required: Threshold, text: str
) -> tuple[Outcome, Reason]:
    """Hold a grade against a grade of the same scale, weakest first."""
    ranks = {fold(grade): rank for rank, grade in enumerate(indicator.scale)}
    asked = ranks.get(fold(str(required.value)))
    if asked is None:
        return Outcome.PERSON_DECIDES, Reason.of("threshold.unreadable")
    given = None if isinstance(reading.value, bool) else ranks.get(fold(_shown(reading)))
    if given is None:
        scale = ", ".join(indicator.scale)
        return Outcome.PERSON_DECIDES, Reason.of(
            "value.off_scale", value=_shown(reading), scale=scale
        )
    step = reach(indicator.direction, Decimal(given), Decimal(asked))
    return _outcome(indicator, step, _shown(reading), text)


def _figure(
    indicator: Indicator, reading: Reading, required: Threshold, text: str, mark: Confidence
) -> Verdict:
    value, low = figure(reading.value), figure(required.value)
    high = None if required.high is None else figure(required.high)
    if low is None or indicator.kind not in NUMERIC:
        return Verdict(Outcome.PERSON_DECIDES, text, Reason.of("threshold.unreadable"), mark)
    if value is None:
        unfit = Reason.of("value.unfit", value=_shown(reading))
        return Verdict(Outcome.PERSON_DECIDES, text, unfit, mark)
    step = reach(indicator.direction, value, low, high)
    part = share(value, low)
    if indicator.direction is Direction.ABOUT and step is Reach.PERSON and part is not None:
        reason = Reason.of(
            "about.below",
            value=figure_text(indicator, value),
            required=figure_text(indicator, low),
            share=format_percent(part),
        )
        return Verdict(Outcome.PERSON_DECIDES, text, reason, mark, share=part)
    outcome, reason = _outcome(indicator, step, figure_text(indicator, value), text)
    return Verdict(outcome, text, reason, mark, _is_near(indicator, value, low), part)


def _outcome(
    indicator: Indicator, step: Reach, value: str, required: str
) -> tuple[Outcome, Reason]:
    if step is Reach.SHORT:
        return Outcome.NOT_MET, Reason.of("short", value=value, required=required)
    if step is Reach.PERSON:
        return Outcome.PERSON_DECIDES, Reason.of("threshold.unreadable")
    if indicator.also:
        return Outcome.PERSON_DECIDES, Reason.of("also", also=indicator.also)
    return Outcome.MET, Reason.of("reached", value=value, required=required)


def _is_near(indicator: Indicator, value: Decimal, low: Decimal) -> bool:
    """Whether a small change would turn the outcome; never at the best value there is."""
    if is_bound(indicator, low) and value == low:
        return False
    margin = indicator.near_margin
    if margin is None:
        margin = _NEAR_POINTS if indicator.kind is Kind.PERCENT else abs(low) * _NEAR_SHARE
    return abs(value - low) <= margin
