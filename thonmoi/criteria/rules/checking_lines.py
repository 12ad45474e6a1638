"""What one indicator of a set must satisfy."""

from collections import Counter
from collections.abc import Iterator

from thonmoi.criteria.rules.comparing import figure
from thonmoi.criteria.rules.findings import Finding, finding
from thonmoi.criteria.rules.shapes import CriteriaSet, Criterion, Indicator, Threshold
from thonmoi.criteria.rules.words import NUMERIC, Confidence, Direction, Kind
from thonmoi.kernel.text import fold


def check_indicator(indicator: Indicator, criterion: Criterion, where: str) -> Iterator[Finding]:
    code = indicator.code
    if not indicator.name.strip():
        yield finding("indicator.no_name", where, code=code)
    if not indicator.measure:
        yield finding("indicator.no_measure", where, code=code)
    if code != criterion.code and not code.startswith(f"{criterion.code}."):
        yield finding("indicator.foreign_code", where, code=code, criterion=criterion.code)
    is_passed = indicator.direction is Direction.PASS
    if (is_passed and indicator.kind in NUMERIC) or (
        not is_passed and indicator.kind in (Kind.BOOLEAN, Kind.TEXT)
    ):
        yield finding(
            "indicator.direction", where, kind=indicator.kind, direction=indicator.direction
        )
    if indicator.kind is Kind.ORDINAL and not is_passed and not indicator.scale:
        yield finding("indicator.no_scale", where, code=code)
    is_found = any(row.confidence is Confidence.FOUND for row in indicator.thresholds)
    if is_found and not indicator.source:
        yield finding("threshold.no_source", where)


def check_groups(indicator: Indicator, criteria_set: CriteriaSet, where: str) -> Iterator[Finding]:
    rows = Counter((row.group, row.year) for row in indicator.thresholds)
    for (group, _year), times in rows.items():
        if times > 1:
            yield finding("threshold.duplicate", where, group=group)
    for group in sorted({group for group, _year in rows} - set(criteria_set.groups)):
        yield finding("threshold.unknown_group", where, group=group)


def check_threshold(
    threshold: Threshold, indicator: Indicator, criteria_set: CriteriaSet, where: str
) -> Iterator[Finding]:
    years = range(criteria_set.first_year, criteria_set.last_year + 1)
    if threshold.year is not None and threshold.year not in years:
        yield finding("threshold.year", where, year=threshold.year)
    value = threshold.value
    if value is None:
        return
    low, high = figure(value), figure(threshold.high)
    if (low is None) if indicator.kind in NUMERIC else not isinstance(value, str):
        yield finding("threshold.kind", where, value=value, kind=indicator.kind)
    elif indicator.direction is Direction.RANGE:
        if low is None or high is None or high < low:
            yield finding("threshold.range", where)
    elif indicator.kind is Kind.ORDINAL and indicator.direction is not Direction.PASS:
        grades = {fold(grade) for grade in indicator.scale}
        if grades and fold(str(value)) not in grades:
            scale = ", ".join(indicator.scale)
            yield finding("threshold.off_scale", where, value=value, scale=scale)
