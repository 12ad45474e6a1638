"""Checks of a criteria set, one function each; a checker never stops at the first finding."""

from collections import Counter
from collections.abc import Iterator

from thonmoi.criteria.rules.checking_lines import check_groups, check_indicator, check_threshold
from thonmoi.criteria.rules.findings import Finding, finding
from thonmoi.criteria.rules.shapes import CriteriaSet


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
            found += check_indicator(indicator, criterion, where)
            found += check_groups(indicator, criteria_set, where)
            for threshold in indicator.thresholds:
                found += check_threshold(threshold, indicator, criteria_set, where)
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
