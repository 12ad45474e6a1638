"""Checks of a criteria set, one function each; a checker never stops at the first finding."""

from collections import Counter
from collections.abc import Iterator

from thonmoi.criteria.rules.comparing import figure
from thonmoi.criteria.rules.findings import Finding, finding
from thonmoi.criteria.rules.shapes import CriteriaSet, Criterion, Indicator, Threshold
from thonmoi.criteria.rules.words import NUMERIC, Confidence, Direction, Kind
from thonmoi.kernel.text import fold


def check(criteria_set: CriteriaSet) -> list[Finding]:
    """Return everything that is wrong or worth a look in a set that is complete.

    A set laid over another is checked after `overlay`: it lists only what differs.
    """
    found = [*_check_head(criteria_set), *_check_counts(criteria_set), *_check_codes(criteria_set)]
    for criterion in criteria_set.criteria:
        if not criterion.name.strip():
            found.append(finding("criterion.no_name", criterion.code, code=criterion.code))
        for indicator in criterion.indicators:
            where = f"{criterion.code} › {indicator.code}"
            found += _check_indicator(indicator, criterion, where)
            found += _check_groups(indicator, criteria_set, where)
            for threshold in indicator.thresholds:
                found += _check_threshold(threshold, indicator, criteria_set, where)
    return found


def check_inheritance(base: CriteriaSet, top: CriteriaSet) -> list[Finding]:
    """Return the criteria of `top` that inherit from something which `base` does not have."""
    known = {f"{base.code}#{criterion.code}" for criterion in base.criteria}
    return [
        finding("criterion.bad_base", criterion.code, inherits=criterion.inherits)
        for criterion in top.criteria
        if criterion.inherits and criterion.inherits not in known
    ]


def _check_head(criteria_set: CriteriaSet) -> Iterator[Finding]:
    where = criteria_set.code
    if not criteria_set.name.strip():
        yield finding("set.no_name", where)
    if criteria_set.first_year > criteria_set.last_year:
        first, last = criteria_set.first_year, criteria_set.last_year
        yield finding("set.years", where, first=first, last=last)
    if not criteria_set.document.number:
        yield finding("set.no_document", where)


def _check_counts(criteria_set: CriteriaSet) -> Iterator[Finding]:
    criteria = len(criteria_set.criteria)
    indicators = sum(len(criterion.indicators) for criterion in criteria_set.criteria)
    for what, listed, expected in (
        ("criteria", criteria, criteria_set.expected_criteria),
        ("indicators", indicators, criteria_set.expected_indicators),
    ):
        if expected is not None and listed != expected:
            code = f"set.{'few' if listed < expected else 'many'}_{what}"
            yield finding(code, criteria_set.code, listed=listed, expected=expected)


def _check_codes(criteria_set: CriteriaSet) -> Iterator[Finding]:
    codes = Counter(criterion.code for criterion in criteria_set.criteria)
    for code in (code for code, times in codes.items() if times > 1):
        yield finding("criterion.duplicate", code, code=code)
    lines = Counter(
        indicator.code for criterion in criteria_set.criteria for indicator in criterion.indicators
    )
    for code in (code for code, times in lines.items() if times > 1):
        yield finding("indicator.duplicate", code, code=code)


def _check_indicator(indicator: Indicator, criterion: Criterion, where: str) -> Iterator[Finding]:
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


def _check_groups(indicator: Indicator, criteria_set: CriteriaSet, where: str) -> Iterator[Finding]:
    rows = Counter((row.group, row.year) for row in indicator.thresholds)
    for (group, _year), times in rows.items():
        if times > 1:
            yield finding("threshold.duplicate", where, group=group)
    for group in sorted({group for group, _year in rows} - set(criteria_set.groups)):
        yield finding("threshold.unknown_group", where, group=group)


def _check_threshold(
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
